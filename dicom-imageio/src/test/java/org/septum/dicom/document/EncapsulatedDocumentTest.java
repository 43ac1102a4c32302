package org.septum.dicom.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.dicom.Tools;
import org.septum.dicom.Verdicts;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.io.DicomException;
import org.septum.dicom.object.Code;
import org.septum.dicom.object.InstanceReference;
import org.septum.dicom.object.Sources;

class EncapsulatedDocumentTest {
    private static final Code REPORT = new Code("18748-4", "LN", "Diagnostic imaging report");

    @TempDir
    Path folder;

    private static byte[] pdf(int length) {
        StringBuilder text = new StringBuilder("%PDF-1.4\n% a page of nothing");
        while (text.length() < length - 1) {
            text.append('.');
        }
        return text.append('\n').toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static Attributes object(byte[] pdf) {
        return EncapsulatedDocument.pdf(Sources.common(), 200, "Befund für Müller", REPORT,
                List.of(InstanceReference.to(Sources.picture())), pdf);
    }

    @Test
    void everyByteComesBack() throws IOException {
        for (int length : new int[] {100, 101}) {
            EncapsulatedDocument read = EncapsulatedDocument.open(Sources.written(folder, object(pdf(length))));
            assertArrayEquals(pdf(length), read.bytes());
            assertTrue(read.isPdf());
            assertEquals("Befund für Müller", read.title());
            assertEquals(EncapsulatedDocument.PDF, read.mimeType());
            assertEquals(Optional.of(REPORT), read.concept());
            assertEquals("1.2.3.1", read.sources().getFirst().sopInstanceUid());
        }
    }

    @Test
    void othersTakeItWithoutAWarning() throws Exception {
        Verdicts.of(Sources.written(folder, object(pdf(101)))).check();
    }

    @Test
    void dcm2pdfTakesOutTheSameBytes() throws Exception {
        Path out = folder.resolve("out.pdf");
        Tools.Outcome outcome = Tools.run("dcm2pdf", Sources.written(folder, object(pdf(100))).toString(), out.toString());
        assertEquals(0, outcome.status(), outcome.said());
        assertArrayEquals(pdf(100), Files.readAllBytes(out));
    }

    @Test
    void whatIsNoPdfIsNotWrittenAsOneAndWhatIsNoDocumentIsNamed() {
        assertThrows(IllegalArgumentException.class, () -> object(new byte[] {1, 2, 3}));
        assertEquals("memory: holds no document: it is an object of another kind",
                assertThrows(DicomException.class, () -> EncapsulatedDocument.of(Sources.asRead(Sources.picture())))
                .getMessage());
    }
}
