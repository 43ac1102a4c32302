package org.septum.dicom.object;

import java.util.Map;
import java.util.Set;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UID;
import org.septum.dicom.io.DicomFile;

/** What a DICOM object is for, by its SOP class: whether it is looked at as a picture, drawn over one, or read. */
public enum ObjectKind {
    /** Has pixels to look at, dose grids and parametric maps included. */
    IMAGE("picture"),
    SEGMENTATION("segmentation"),
    SURFACE("surface mesh"),
    STRUCTURE_SET("structure set"),
    PLAN("treatment plan or record"),
    REPORT("structured report"),
    KEY_OBJECTS("key object selection"),
    PRESENTATION_STATE("presentation state"),
    DOCUMENT("document"),
    REGISTRATION("registration"),
    REAL_WORLD_VALUES("real world value map"),
    WAVEFORM("waveform"),
    SPECTROSCOPY("spectroscopy"),
    ANNOTATIONS("set of annotations"),
    /** A DICOMDIR. */
    DIRECTORY("directory"),
    /** Raw data, measurements of one machine, protocols, templates: nothing here knows what to do with it. */
    OTHER("object of another kind");

    /** Label Map Segmentation Storage (supplement 243), younger than the table of UIDs. */
    public static final String LABEL_MAP_SEGMENTATION = "1.2.840.10008.5.1.4.1.1.66.7";

    private static final Map<String, ObjectKind> BY_CLASS = Map.ofEntries(
            Map.entry(UID.SegmentationStorage, SEGMENTATION),
            Map.entry(LABEL_MAP_SEGMENTATION, SEGMENTATION),
            Map.entry(UID.SurfaceSegmentationStorage, SURFACE),
            Map.entry(UID.SurfaceScanMeshStorage, SURFACE),
            Map.entry(UID.SurfaceScanPointCloudStorage, SURFACE),
            Map.entry(UID.RTStructureSetStorage, STRUCTURE_SET),
            Map.entry(UID.KeyObjectSelectionDocumentStorage, KEY_OBJECTS),
            Map.entry(UID.TextSRStorageTrial, REPORT),
            Map.entry(UID.AudioSRStorageTrial, REPORT),
            Map.entry(UID.DetailSRStorageTrial, REPORT),
            Map.entry(UID.ComprehensiveSRStorageTrial, REPORT),
            Map.entry(UID.SpatialRegistrationStorage, REGISTRATION),
            Map.entry(UID.DeformableSpatialRegistrationStorage, REGISTRATION),
            Map.entry(UID.SpatialFiducialsStorage, REGISTRATION),
            Map.entry(UID.RealWorldValueMappingStorage, REAL_WORLD_VALUES),
            Map.entry(UID.MRSpectroscopyStorage, SPECTROSCOPY),
            Map.entry(UID.MicroscopyBulkSimpleAnnotationsStorage, ANNOTATIONS),
            Map.entry(UID.MediaStorageDirectoryStorage, DIRECTORY),
            Map.entry(UID.RawDataStorage, OTHER),
            Map.entry(UID.RTImageStorage, IMAGE),
            Map.entry(UID.RTDoseStorage, IMAGE),
            Map.entry(UID.EnhancedRTImageStorage, IMAGE),
            Map.entry(UID.EnhancedContinuousRTImageStorage, IMAGE));

    /** Groups of classes whose UIDs have a beginning in common, that PS3.4 annex B gives to one kind alone. */
    private static final Map<String, ObjectKind> BY_BEGINNING = Map.of(
            "1.2.840.10008.5.1.4.1.1.88.", REPORT,
            "1.2.840.10008.5.1.4.1.1.104.", DOCUMENT,
            "1.2.840.10008.5.1.4.1.1.11.", PRESENTATION_STATE,
            "1.2.840.10008.5.1.4.1.1.9.", WAVEFORM,
            "1.2.840.10008.5.1.4.1.1.481.", PLAN);

    private static final Map<String, ObjectKind> BY_MODALITY = Map.of("SEG", SEGMENTATION, "RTSTRUCT", STRUCTURE_SET, "RTPLAN",
            PLAN,
            "SR", REPORT, "KO", KEY_OBJECTS, "PR", PRESENTATION_STATE, "DOC", DOCUMENT, "REG", REGISTRATION,
            "RWV", REAL_WORLD_VALUES, "ECG", WAVEFORM);

    private static final Set<Integer> PIXELS = Set.of(Tag.PixelData, Tag.FloatPixelData, Tag.DoubleFloatPixelData);

    private final String title;

    ObjectKind(String title) {
        this.title = title;
    }

    /** What a reader calls it: "structured report". */
    public String title() {
        return title;
    }

    /** With its article, for messages: "a structured report". */
    public String withArticle() {
        return (title.startsWith("o") ? "an " : "a ") + title;
    }

    /** Whether it has frames to show. Segmentations have too, but are meant to lie over a picture. */
    public boolean isPicture() {
        return this == IMAGE;
    }

    /** The kind of a SOP class alone; {@link #OTHER} where it has none here, as most image classes: see {@link #of}. */
    public static ObjectKind ofSopClass(String sopClassUid) {
        ObjectKind known = BY_CLASS.get(sopClassUid);
        if (known != null) {
            return known;
        }
        for (Map.Entry<String, ObjectKind> group : BY_BEGINNING.entrySet()) {
            if (sopClassUid.startsWith(group.getKey())) {
                return group.getValue();
            }
        }
        return OTHER;
    }

    /** The kind of a file, also where only its file meta information names the class, as a DICOMDIR's. */
    public static ObjectKind of(DicomFile file) {
        ObjectKind kind = of(file.dataset());
        return kind != OTHER || file.dataset().containsValue(Tag.SOPClassUID) ? kind
                : ofSopClass(file.meta().getString(Tag.MediaStorageSOPClassUID, ""));
    }

    /**
     * The kind of a data set, of which the header is enough. An object of an unknown or missing class is a picture where it has
     * rows and columns or pixels, and otherwise what its modality says.
     */
    public static ObjectKind of(Attributes data) {
        ObjectKind known = ofSopClass(data.getString(Tag.SOPClassUID, ""));
        if (known == OTHER && !data.getString(Tag.SOPClassUID, "").equals(UID.RawDataStorage)) {
            known = BY_MODALITY.getOrDefault(data.getString(Tag.Modality, ""), OTHER);
            boolean pixels = PIXELS.stream().anyMatch(data::contains)
                    || data.containsValue(Tag.Rows) && data.containsValue(Tag.Columns);
            return pixels && known != SEGMENTATION ? IMAGE : known;
        }
        return known;
    }
}
