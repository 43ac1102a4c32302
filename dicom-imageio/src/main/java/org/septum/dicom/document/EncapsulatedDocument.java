package org.septum.dicom.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UID;
import org.septum.dicom.data.VR;
import org.septum.dicom.io.DicomException;
import org.septum.dicom.io.DicomFile;
import org.septum.dicom.object.Code;
import org.septum.dicom.object.CommonModules;
import org.septum.dicom.object.InstanceReference;
import org.septum.dicom.object.LongString;
import org.septum.dicom.object.ObjectKind;

/**
 * A document and what its DICOM file says of it.
 *
 * @param title Document Title (0042,0010); may be empty
 * @param concept what kind of document it is, where the object says so by a code
 * @param mimeType "application/pdf"; empty where the object does not say
 * @param sources what it was made from
 * @param bytes the document; not copied
 * @param attributes the data set it was read from
 */
public record EncapsulatedDocument(String title, Optional<Code> concept, String mimeType, List<InstanceReference> sources,
        byte[] bytes, Attributes attributes) {
    public static final String PDF = "application/pdf";
    private static final byte[] PDF_MARK = {'%', 'P', 'D', 'F', '-'};

    public static EncapsulatedDocument open(Path path) throws IOException {
        return of(DicomFile.read(path));
    }

    /** @throws DicomException where the file holds no document, or one that is empty */
    public static EncapsulatedDocument of(DicomFile file) throws IOException {
        Attributes data = file.dataset();
        if (!data.containsValue(Tag.EncapsulatedDocument)) {
            throw new DicomException(file.name(), DicomException.NO_OFFSET,
                    "holds no document: it is " + ObjectKind.of(data).withArticle());
        }
        byte[] bytes = data.getBytes(Tag.EncapsulatedDocument);
        int length = data.getInt(Tag.EncapsulatedDocumentLength, bytes.length);
        boolean padded = length == bytes.length - 1;
        return new EncapsulatedDocument(data.getString(Tag.DocumentTitle, ""), Code.first(data, Tag.ConceptNameCodeSequence),
                data.getString(Tag.MIMETypeOfEncapsulatedDocument, "").strip(), InstanceReference.all(data,
                Tag.SourceInstanceSequence),
                padded ? Arrays.copyOf(bytes, length) : bytes, data);
    }

    /** Whether the bytes are a PDF's, whatever the object says. */
    public boolean isPdf() {
        return startsLikePdf(bytes);
    }

    private static boolean startsLikePdf(byte[] bytes) {
        return bytes.length >= PDF_MARK.length && Arrays.equals(bytes, 0, PDF_MARK.length, PDF_MARK, 0, PDF_MARK.length);
    }

    /**
     * A PDF as the data set of an Encapsulated PDF object.
     *
     * @param title Document Title
     * @param concept what kind of document it is, a code of CID 7020 for one
     * @param sources what it was made from
     * @throws IllegalArgumentException where the bytes are no PDF
     */
    public static Attributes pdf(CommonModules common, int seriesNumber, String title, Code concept,
            List<InstanceReference> sources, byte[] pdf) {
        if (!startsLikePdf(pdf)) {
            throw new IllegalArgumentException("the bytes do not begin like a PDF");
        }
        Attributes object = common.newObject(UID.EncapsulatedPDFStorage, "DOC", seriesNumber, title);
        common.content(object);
        object.setString(Tag.AcquisitionDateTime, VR.DT, CommonModules.dateTime(common.written()));
        object.setString(Tag.ConversionType, VR.CS, "WSD");
        object.setString(Tag.BurnedInAnnotation, VR.CS, "YES");
        object.setString(Tag.DocumentTitle, VR.ST, title);
        concept.addTo(object, Tag.ConceptNameCodeSequence);
        sources.forEach(source -> source.writeTo(object.newItem(Tag.SourceInstanceSequence)));
        object.setString(Tag.MIMETypeOfEncapsulatedDocument, VR.LO, PDF);
        object.setInt(Tag.EncapsulatedDocumentLength, VR.UL, pdf.length);
        object.setString(Tag.VerificationFlag, VR.CS, "UNVERIFIED");
        object.setBytes(Tag.EncapsulatedDocument, VR.OB, pdf);
        object.setString(Tag.SeriesDescription, VR.LO, LongString.of(title));
        return object;
    }
}
