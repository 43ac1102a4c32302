package org.septum.frontdoor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.io.DicomFile;
import org.septum.dicom.io.DicomWriter;
import org.septum.dicom.io.TransferSyntax;

/** A part of the sample study with something wrong in it. */
record AlteredStudy(Path folder) {
    static final int SLICES = 10;

    /** Where in the sample a picture is, both from 1. */
    record Place(int slice, int phase) {
        String file() {
            return "slice%02d-phase%02d.dcm".formatted(slice, phase);
        }
    }

    /** Copies some slices at every so-manieth phase, each changed; a null change leaves the files as they are. */
    AlteredStudy with(int firstSlice, int lastSlice, int everyPhase, BiConsumer<Place, Attributes> change) throws IOException {
        Files.createDirectories(folder);
        for (int slice = firstSlice; slice <= lastSlice; slice++) {
            for (int phase = 1; phase <= 25; phase += everyPhase) {
                Place place = new Place(slice, phase);
                Attributes data = DicomFile.read(Sample.folder().resolve(place.file())).dataset();
                change.accept(place, data);
                DicomWriter.write(folder.resolve(place.file()), data, TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
            }
        }
        return this;
    }

    /** Every slice at nine phases. */
    AlteredStudy whole(BiConsumer<Place, Attributes> change) throws IOException {
        return with(1, SLICES, 3, change);
    }

    void without(int slice, int phase) throws IOException {
        Files.delete(folder.resolve(new Place(slice, phase).file()));
    }
}
