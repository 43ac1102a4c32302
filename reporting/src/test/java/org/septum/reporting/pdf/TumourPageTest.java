package org.septum.reporting.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.septum.imaging.Vector3;
import org.septum.imaging.Warning;
import org.septum.imaging.edit.EditOperation;
import org.septum.imaging.edit.FrameRef;
import org.septum.imaging.edit.JournalEntry;
import org.septum.measurements.tumour.Bidimensional;
import org.septum.measurements.tumour.Lesion;
import org.septum.reporting.Findings;
import org.septum.reporting.SyntheticHead;

class TumourPageTest {
    private static String text(Findings findings) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportPage.write(findings, Optional.empty(), LocalDateTime.of(2026, 1, 2, 3, 4), out);
        try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
            assertEquals(1, document.getNumberOfPages());
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replaceAll("\\s+", " ");
        }
    }

    private static void assertContains(String text, String... parts) {
        for (String part : parts) {
            assertTrue(text.contains(part), "\"" + part + "\" is missing from:\n" + text);
        }
    }

    @Test
    void thePageSaysWhatWasMeasuredWhereAndHow() throws IOException {
        try (SyntheticHead head = SyntheticHead.axial()) {
            Findings f = head.findings(new Warning("aligned", "The T1 was moved by 2.0 mm."));
            Lesion lesion = f.tumour().orElseThrow().lesions().found().getFirst();
            String text = text(f);
            assertContains(text, "Not for diagnostic use", "Phantom, Thinking", "Brain MR", "brain-tumour", "version 0.1.0",
                    "INT8", "The T1 was moved by 2.0 mm.", "Right side", "superior quadrant", "Wen et al.",
                    "Sequences: FLAIR, T1, T1 with contrast, T2.", "Nothing was changed by a reader", "Unsigned draft",
                    String.format(Locale.ROOT, "Whole tumour %.1f mL", f.measurement("tumour.whole").orElseThrow().value()),
                    String.format(Locale.ROOT, "%.0f × %.0f mm", lesion.size().longest().lengthMm(),
                            lesion.size().perpendicular().lengthMm()));
            double low = f.measurement("tumour.whole").orElseThrow().interval().orElseThrow().low();
            assertContains(text, String.format(Locale.ROOT, "%.1f to ", low),
                    "No interval is given for tumour core, oedema, necrosis or non-enhancing tumour: the model's errors in them "
                    + "are known of fewer than 5 patients.");
        }
    }

    @Test
    void withoutContrastThePageSaysWhyThePartsAreMissing() throws IOException {
        try (SyntheticHead head = SyntheticHead.sagittalFlair()) {
            String text = text(head.findings());
            assertContains(text, "There is no T1 with contrast", "FLAIR abnormality, diameters", "low-grade glioma");
            assertFalse(text.contains("Tumour core"), text);
        }
    }

    @Test
    void aReadersEditsAndDiametersAreSaid() throws IOException {
        try (SyntheticHead head = SyntheticHead.axial()) {
            Bidimensional own = head.findings().tumour().orElseThrow().lesions().found().getFirst().size()
                    .moved(Bidimensional.End.LONGEST_TO, new Vector3(0, 0, 0));
            Findings f = head.findings(head.basis().withEdited(true).withDrawn(Map.of(1, own))).withEdits(List.of(
                    new JournalEntry(EditOperation.ERASE, OptionalInt.of(2), List.of(new FrameRef(16, 0)), new TreeMap<>())));
            assertContains(text(f), "Changed by the reader: regions edited at slice 17: eraser; diameters placed at lesion 1.",
                    "by hand", "before contours were edited");
        }
    }

    @Test
    void manyWarningsStayOnOnePage() throws IOException {
        List<Warning> many = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            many.add(new Warning("w" + i, "Warning number " + i + " with a sentence that is rather long. ".repeat(3)));
        }
        try (SyntheticHead head = SyntheticHead.sagittalFlair()) {
            assertContains(text(head.findings(many.toArray(Warning[]::new))), "more, listed in result.json");
        }
    }
}
