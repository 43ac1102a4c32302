package org.septum.reporting.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.septum.imaging.Warning;
import org.septum.measurements.cardiac.Body;
import org.septum.measurements.cardiac.BodySurface;
import org.septum.measurements.cardiac.FramePlace;
import org.septum.measurements.cardiac.HeartRate;
import org.septum.measurements.cardiac.ReadingChoices;
import org.septum.measurements.cardiac.Sex;
import org.septum.reporting.Findings;
import org.septum.reporting.Subject;
import org.septum.reporting.SyntheticStudy;

class ReportPageTest {
    private static String text(Findings findings) throws IOException {
        return text(findings, Optional.empty());
    }

    private static String text(Findings findings, Optional<String> reader) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportPage.write(findings, reader, LocalDateTime.of(2026, 1, 2, 3, 4), out);
        try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
            assertEquals(1, document.getNumberOfPages());
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        }
    }

    private static void assertContains(String text, String... parts) {
        for (String part : parts) {
            assertTrue(text.contains(part), "\"" + part + "\" is missing from:\n" + text);
        }
    }

    @Test
    void thePageSaysWhoWhatAndHow() throws IOException {
        try (SyntheticStudy study = new SyntheticStudy(10, 20)) {
            Findings f = study.findings(new Warning("unequal-spacing", "Slices are 8.0 and 9.5 mm apart."));
            String text = text(f);
            assertContains(text, "Not for diagnostic use", "Phantom, Beating", "ID SEPTUM-1", "study of 2026-01-02", "SAX cine",
                    "10 slices × 20 phases", "Slices are 8.0 and 9.5 mm apart.", "cardiac-sax", "version 0.1.0", "INT8",
                    "0123456789abcdef", "Written 2026-01-02 03:04", "Septum 0.1.0", "disc summation at phase 1 of 20");
            for (String id : List.of("lv.edv", "lv.esv", "lv.sv", "lv.ef", "lv.mass", "rv.edv", "rv.esv", "rv.sv", "rv.ef")) {
                var m = f.measurement(id).orElseThrow();
                String row = ReportTable.shortName(m) + " " + Math.round(m.value()) + " " + m.unit();
                assertContains(id.startsWith("lv.") ? text : text.substring(text.lastIndexOf("Right ventricle")), row);
            }
        }
    }

    @Test
    void rangesIntervalsBodyAndChangesAreSaid() throws IOException {
        ReadingChoices choices = ReadingChoices.AUTOMATIC.withEs(8).with(new HeartRate(70, "header"))
                .with(Body.UNKNOWN.withSurface(new BodySurface(175, 72)).withSex(Sex.MALE).withAge(50));
        try (SyntheticStudy study = new SyntheticStudy(10, 20)) {
            String text = text(study.findings(choices, Set.of(new FramePlace(3, 8)))).replaceAll("\\s+", " ");
            assertContains(text, "175 cm, 72 kg, body surface 1.87 m²", "heart rate 70 per minute (header)", "ES chosen",
                    "contours edited at phase 9 slice 4", "Petersen et al.", "48 to 68", "52 to 117 /m²", "± 5", "Cardiac output", "Read by",
                    "Thickness at ED", "± is half of a 95 % interval");
            assertContains(text(study.findings()), "Nothing was changed by a reader");
        }
    }

    @Test
    void whoSignsIsNamedAndNobodyMeansADraft() throws IOException {
        try (SyntheticStudy study = new SyntheticStudy(10, 20)) {
            Findings f = study.findings();
            assertContains(text(f), "Unsigned draft", "Date");
            String signed = text(f, Optional.of("Dr. Ada Beispiel"));
            assertContains(signed, "Dr. Ada Beispiel · signed in Septum on 2 Jan 2026");
            assertFalse(signed.contains("Unsigned"), signed);
        }
    }

    @Test
    void manyWarningsAndOddNamesStayOnOnePage() throws IOException {
        try (SyntheticStudy study = new SyntheticStudy(5, 1)) {
            List<Warning> many = new ArrayList<>();
            for (int i = 0; i < 80; i++) {
                many.add(new Warning("w" + i, "Warning number " + i + " with a sentence that is rather long. ".repeat(4)));
            }
            Findings f = study.findings(many.toArray(Warning[]::new));
            Subject odd = new Subject("Ünsal^Łukasz^^Dr=山田^太郎", "日本\u0007", "", "1990", "20120000", "");
            String text = text(new Findings(f.software(), odd, f.inputs(), f.task(), f.modelName(), f.segmentation(),
                    f.measurements(), f.phases(), f.curve(), f.warnings(), f.timing(), f.sources(), f.volume()));
            assertContains(text, "Ünsal, Łukasz", "ID ??", "born 1990", "study of 2012",
                    "more, listed in result.json", "Written 2026");
        }
    }
}
