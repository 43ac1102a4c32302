package org.septum.dicom.imageio;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageReader;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.ImageInputStream;
import org.septum.dicom.io.DicomFile;

/** Announces {@link DicomImageReader} to {@code javax.imageio}. */
public class DicomImageReaderSpi extends ImageReaderSpi {
    private static final int HEAD = 140;

    public DicomImageReaderSpi() {
        super("Septum", "0.1", new String[] {"DICOM", "dicom"}, new String[] {"dcm", "dic", "dicm", "dicom"},
                new String[] {"application/dicom"}, DicomImageReader.class.getName(),
                new Class<?>[] {ImageInputStream.class, File.class, Path.class, InputStream.class, DicomFile.class,
                    DicomMetaData.class}, null,
                false, DicomMetaData.NATIVE_FORMAT, null, null, null, false, null, null, null, null);
    }

    @Override
    public boolean canDecodeInput(Object source) throws IOException {
        return switch (source) {
            case ImageInputStream in -> looksLikeDicom(head(in));
            case File file -> looksLikeDicom(head(file.toPath()));
            case Path path -> looksLikeDicom(head(path));
            case DicomFile file -> true;
            case DicomMetaData metadata -> true;
            case null, default -> false;
        };
    }

    private static byte[] head(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(HEAD);
        }
    }

    private static byte[] head(ImageInputStream in) throws IOException {
        in.mark();
        try {
            byte[] head = new byte[HEAD];
            int filled = 0;
            for (int count = in.read(head); count > 0; count = in.read(head, filled, HEAD - filled)) {
                filled += count;
            }
            return java.util.Arrays.copyOf(head, filled);
        } finally {
            in.reset();
        }
    }

    private static boolean looksLikeDicom(byte[] head) {
        return DicomFile.looksLikeDicom(head);
    }

    @Override
    public ImageReader createReaderInstance(Object extension) {
        return new DicomImageReader(this);
    }

    @Override
    public String getDescription(Locale locale) {
        return "DICOM image reader";
    }
}
