package org.septum.reporting.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.septum.reporting.text.LineBreaks;

/**
 * Draws text as filled outlines of Liberation Sans, which PDFBox brings along. Sizes are in the units of the graphics, an em
 * high. For one thread.
 */
public final class Lettering {
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final float BOLD_STROKE = 0.035f;
    private static final float RIM = 0.28f;
    private static final Color ON_PICTURE = new Color(0xE4E7EA);

    private final Map<Integer, Glyph> glyphs = new HashMap<>();
    private final TrueTypeFont font;
    private final CmapLookup codes;
    private final double em;

    private record Glyph(Shape outline, double advance) {}

    /** @throws IOException where the font cannot be read */
    public Lettering() throws IOException {
        try (InputStream in = openFont()) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(in));
        }
        codes = font.getUnicodeCmapLookup();
        em = font.getUnitsPerEm();
    }

    /** The font file's bytes; the caller closes the stream. */
    public static InputStream openFont() throws IOException {
        InputStream in = PDDocument.class.getResourceAsStream(FONT);
        if (in == null) {
            throw new IOException("the font " + FONT + " is missing from PDFBox");
        }
        return in;
    }

    /** Width of a text at a size. */
    public double width(String text, double size) {
        return text.codePoints().mapToDouble(c -> glyph(c).advance).sum() * size / em;
    }

    /** Text from x to the right, on a base line, in the graphics' colour. */
    public void draw(Graphics2D g, String text, double x, double baseline, double size) {
        for (Shape shape : shapes(text, x, baseline, size)) {
            g.fill(shape);
        }
    }

    /** Text that ends at x. */
    public void drawRight(Graphics2D g, String text, double x, double baseline, double size) {
        draw(g, text, x - width(text, size), baseline, size);
    }

    /** Text with its middle at x. */
    public void drawCentred(Graphics2D g, String text, double x, double baseline, double size) {
        draw(g, text, x - width(text, size) / 2, baseline, size);
    }

    /** Heavier text from x to the right. */
    public void drawBold(Graphics2D g, String text, double x, double baseline, double size) {
        outline(g, text, x, baseline, size, BOLD_STROKE);
        draw(g, text, x, baseline, size);
    }

    /** Light text with a dark rim, readable on any picture. */
    public void drawOnPicture(Graphics2D g, String text, double x, double baseline, double size) {
        g.setColor(Color.BLACK);
        outline(g, text, x, baseline, size, RIM);
        g.setColor(ON_PICTURE);
        draw(g, text, x, baseline, size);
    }

    /** The text broken at spaces into lines no wider than a limit; a longer word has a line of its own. */
    public List<String> wrapped(String text, double size, double limit) {
        return LineBreaks.of(text, limit, line -> width(line, size));
    }

    /** The text, shortened with an ellipsis where it is wider than a limit. */
    public String fitted(String text, double size, double limit) {
        if (width(text, size) <= limit) {
            return text;
        }
        String cut = text;
        while (!cut.isEmpty() && width(cut + "…", size) > limit) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        return cut.stripTrailing() + "…";
    }

    private void outline(Graphics2D g, String text, double x, double baseline, double size, float width) {
        g.setStroke(new BasicStroke((float) size * width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (Shape shape : shapes(text, x, baseline, size)) {
            g.draw(shape);
        }
    }

    private List<Shape> shapes(String text, double x, double baseline, double size) {
        double scale = size / em;
        double at = x;
        List<Shape> shapes = new ArrayList<>();
        for (int code : text.codePoints().toArray()) {
            Glyph glyph = glyph(code);
            shapes.add(new AffineTransform(scale, 0, 0, -scale, at, baseline).createTransformedShape(glyph.outline));
            at += glyph.advance * scale;
        }
        return shapes;
    }

    private Glyph glyph(int code) {
        return glyphs.computeIfAbsent(code, this::load);
    }

    private Glyph load(int code) {
        try {
            int id = codes.getGlyphId(code);
            GlyphData data = font.getGlyph().getGlyph(id);
            return new Glyph(data == null ? new GeneralPath() : data.getPath(), font.getAdvanceWidth(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
