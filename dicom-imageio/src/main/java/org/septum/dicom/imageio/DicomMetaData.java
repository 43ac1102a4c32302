package org.septum.dicom.imageio;

import java.util.List;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Dictionary;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UID;
import org.septum.dicom.io.DicomFile;
import org.septum.dicom.io.TransferSyntax;
import org.w3c.dom.Node;

/** The stream metadata of a DICOM file: the data set itself. As a tree it holds the text of the top-level elements. */
public class DicomMetaData extends IIOMetadata {
    /** The name of the tree's format. */
    public static final String NATIVE_FORMAT = "org_septum_dicom";

    private final DicomFile file;

    public DicomMetaData(DicomFile file) {
        super(false, NATIVE_FORMAT, null, null, null);
        this.file = file;
    }

    /** Of a data set at hand, whose pixels a {@link DicomImageReader} can then read, as from dcm4che's. */
    public DicomMetaData(Attributes fileMetaInformation, Attributes attributes) {
        this(new DicomFile("the data set", null, fileMetaInformation, attributes,
                TransferSyntax.of(fileMetaInformation.getString(Tag.TransferSyntaxUID, UID.ExplicitVRLittleEndian)), List.of(),
                false,
                false));
    }

    /** Group 2; empty where the file has none. */
    public Attributes getFileMetaInformation() {
        return file.meta();
    }

    public Attributes getAttributes() {
        return file.dataset();
    }

    public String getTransferSyntaxUID() {
        return file.transferSyntax().uid();
    }

    /** The file as it was read, with its warnings. */
    public DicomFile getFile() {
        return file;
    }

    @Override
    public boolean isReadOnly() {
        return true;
    }

    @Override
    public Node getAsTree(String formatName) {
        if (!NATIVE_FORMAT.equals(formatName)) {
            throw new IllegalArgumentException("no such metadata format: " + formatName);
        }
        IIOMetadataNode root = new IIOMetadataNode(NATIVE_FORMAT);
        for (int tag : file.dataset().tags()) {
            IIOMetadataNode element = new IIOMetadataNode("element");
            element.setAttribute("tag", "%08X".formatted(tag));
            element.setAttribute("vr", file.dataset().getVR(tag).name());
            element.setAttribute("keyword", Dictionary.standard().keyword(tag));
            element.setAttribute("value", String.join("\\", file.dataset().getStrings(tag)));
            root.appendChild(element);
        }
        return root;
    }

    @Override
    public void mergeTree(String formatName, Node root) {
        throw new IllegalStateException("metadata of a DICOM file that was read cannot be changed");
    }

    @Override
    public void reset() {
        throw new IllegalStateException("metadata of a DICOM file that was read cannot be changed");
    }
}
