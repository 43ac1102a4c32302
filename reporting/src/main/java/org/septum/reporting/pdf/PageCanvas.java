package org.septum.reporting.pdf;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.septum.reporting.picture.Lettering;
import org.septum.reporting.text.LineBreaks;

/** A page of A4 to write on, in points from its upper left corner. Letters the font does not have become question marks. */
final class PageCanvas implements AutoCloseable {
    static final float WIDTH = PDRectangle.A4.getWidth();
    static final float HEIGHT = PDRectangle.A4.getHeight();
    private static final float JPEG_QUALITY = 0.93f;

    private final PDDocument document;
    private final PDType0Font font;
    private final PDPageContentStream stream;

    PageCanvas(PDDocument document) throws IOException {
        this.document = document;
        try (InputStream in = Lettering.openFont()) {
            font = PDType0Font.load(document, in, true);
        }
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        stream = new PDPageContentStream(document, page);
    }

    void text(String text, double x, double baseline, double size, Color color) throws IOException {
        write(known(text), x, baseline, size, color, false);
    }

    void bold(String text, double x, double baseline, double size, Color color) throws IOException {
        write(known(text), x, baseline, size, color, true);
    }

    void textRight(String text, double right, double baseline, double size, Color color) throws IOException {
        text(text, right - width(text, size), baseline, size, color);
    }

    private void write(String text, double x, double baseline, double size, Color color, boolean bold) throws IOException {
        stream.beginText();
        stream.setFont(font, (float) size);
        stream.setNonStrokingColor(color);
        stream.setStrokingColor(color);
        stream.setLineWidth((float) size * 0.035f);
        stream.setRenderingMode(bold ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        stream.newLineAtOffset((float) x, (float) (HEIGHT - baseline));
        stream.showText(text);
        stream.endText();
    }

    double width(String text, double size) throws IOException {
        return font.getStringWidth(known(text)) * size / 1000;
    }

    /** The text broken at spaces into lines no wider than a limit; a longer word has a line of its own. */
    List<String> wrapped(String text, double size, double limit) throws IOException {
        return LineBreaks.of(text, limit, line -> width(line, size));
    }

    /** Text broken into lines from a height down; returns where it ends. */
    double paragraph(String text, double x, double top, double width, double size, Color color) throws IOException {
        double y = top;
        for (String line : wrapped(text, size, width)) {
            text(line, x, y + size * 0.95, size, color);
            y += size * 1.3;
        }
        return y;
    }

    void line(double x1, double y1, double x2, double y2, double thickness, Color color) throws IOException {
        stream.setStrokingColor(color);
        stream.setLineWidth((float) thickness);
        stream.moveTo((float) x1, (float) (HEIGHT - y1));
        stream.lineTo((float) x2, (float) (HEIGHT - y2));
        stream.stroke();
    }

    void frame(double x, double y, double w, double h, double thickness, Color color) throws IOException {
        stream.setStrokingColor(color);
        stream.setLineWidth((float) thickness);
        stream.addRect((float) x, (float) (HEIGHT - y - h), (float) w, (float) h);
        stream.stroke();
    }

    /** A drawing, kept to the last pixel. */
    void drawing(BufferedImage image, double x, double y, double w, double h) throws IOException {
        place(LosslessFactory.createFromImage(document, image), x, y, w, h);
    }

    /** A photograph-like picture, as JPEG: a fifth of the size and of the time, and no difference on paper. */
    void picture(BufferedImage image, double x, double y, double w, double h) throws IOException {
        place(JPEGFactory.createFromImage(document, image, JPEG_QUALITY), x, y, w, h);
    }

    private void place(PDImageXObject image, double x, double y, double w, double h) throws IOException {
        stream.drawImage(image, (float) x, (float) (HEIGHT - y - h), (float) w, (float) h);
    }

    private String known(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> out.appendCodePoint(Character.isISOControl(c) ? ' ' : has(c) ? c : '?'));
        return out.toString();
    }

    private boolean has(int codePoint) {
        try {
            font.encode(Character.toString(codePoint));
            return true;
        } catch (IOException | IllegalArgumentException missing) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
