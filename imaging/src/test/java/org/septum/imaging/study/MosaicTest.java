package org.septum.imaging.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.VR;
import org.septum.imaging.Affine;
import org.septum.imaging.Progress;
import org.septum.imaging.Volume;
import org.septum.imaging.Warning;
import org.septum.testing.RealData;

class MosaicTest {
    private static final int TILE = 4;
    private static final int SLICES = 5;
    private static final int ACROSS = 3;

    @TempDir
    Path folder;

    /** The nine files of dcm_qa_ts hold one picture in nine transfer syntaxes; dcm2niix made the volumes beside them. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9})
    void aRealMosaicIsTheVolumeThatDcm2niixMakes(int number) throws IOException {
        Path data = RealData.path("dicom/dcm_qa_ts");
        Series series = Catalogue.open(List.of(data.resolve("In/%d.dcm".formatted(number))), Progress.none()).series().getFirst();
        Series reference = NiftiSeries.open(data.resolve("Ref/%d.nii".formatted(number)));
        assertEquals(List.of(64, 64, 35, 1), List.of(series.grid().columns(), series.grid().rows(), series.grid().slices(),
                series.grid().phases()));
        Affine toReference = reference.grid().toPatient().inverse().after(series.grid().toPatient());
        try (Volume mine = series.load(Progress.none()); Volume theirs = reference.load(Progress.none())) {
            for (int n = 0; n < 64 * 64 * 35; n += 7) {
                double[] at = toReference.apply(n % 64, n / 64 % 64, n / 4096);
                for (double index : at) {
                    assertEquals(Math.rint(index), index, 0.01, "a voxel's centre meets no voxel's centre");
                }
                assertEquals(theirs.value((int) Math.rint(at[0]), (int) Math.rint(at[1]), (int) Math.rint(at[2]), 0),
                        mine.value(n % 64, n / 64 % 64, n / 4096, 0));
            }
        }
    }

    private void mosaic(boolean second, double... normal) throws IOException {
        new DicomFiles(folder).write(0, 0, d -> {
            d.setString(Tag.ImageType, VR.CS, "ORIGINAL", "PRIMARY", "M", "MOSAIC");
            d.setInt(Tag.Columns, VR.US, ACROSS * TILE);
            d.setInt(Tag.Rows, VR.US, ACROSS * TILE);
            d.setDouble(Tag.SpacingBetweenSlices, VR.DS, 6);
            d.setBytes(Tag.PixelData, VR.OW, tiles());
            if (normal.length > 0) {
                csa(d, csa(second, "NumberOfImagesInMosaic", Integer.toString(SLICES)),
                        csa(second, "SliceNormalVector", "" + normal[0], "" + normal[1], "" + normal[2]), second);
            }
        });
    }

    private static byte[] tiles() {
        int side = ACROSS * TILE;
        ByteBuffer b = ByteBuffer.allocate(2 * side * side).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < side * side; i++) {
            int tile = i / side / TILE * ACROSS + i % side / TILE;
            b.putShort((short) (1000 * tile + i / side % TILE * TILE + i % TILE));
        }
        return b.array();
    }

    /** A tag of either layout, with the filler items that real headers have. */
    private static byte[] csa(boolean second, String name, String... values) {
        int items = 6;
        ByteBuffer b = ByteBuffer.allocate(1024).order(ByteOrder.LITTLE_ENDIAN);
        b.put(name.getBytes(StandardCharsets.US_ASCII)).position(64);
        b.putInt(values.length).put("DS\0\0".getBytes(StandardCharsets.US_ASCII)).putInt(3).putInt(items).putInt(77);
        for (int i = 0; i < items; i++) {
            byte[] text = (i < values.length ? values[i] : "").getBytes(StandardCharsets.US_ASCII);
            int length = i < values.length ? text.length + 1 : 0;
            b.putInt(second ? length : length + items).putInt(length).putInt(77).putInt(length).put(text);
            b.position(b.position() + length - text.length + (4 - length % 4) % 4);
        }
        return java.util.Arrays.copyOf(b.array(), b.position());
    }

    private static void csa(Attributes d, byte[] first, byte[] other, boolean second) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (second) {
            out.writeBytes(new byte[] {'S', 'V', '1', '0', 4, 3, 2, 1});
        }
        out.writeBytes(new byte[] {2, 0, 0, 0, 77, 0, 0, 0});
        out.writeBytes(first);
        out.writeBytes(other);
        d.setBytes(d.reservePrivateTag("SIEMENS CSA HEADER", 0x0029, 0x10), VR.OB, out.toByteArray());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void tilesBecomeSlicesAroundTheStatedCentre(boolean second) throws IOException {
        mosaic(second, 0, 0, 1);
        assertVolume(0, 6);
    }

    @Test
    void slicesFollowTheNormalOfThePrivateHeader() throws IOException {
        mosaic(true, 0, 0, -1);
        assertVolume(SLICES - 1, -6);
    }

    /** @param lowest which tile is the lowest slice */
    private void assertVolume(int lowest, double step) throws IOException {
        Series series = Catalogue.open(List.of(folder), Progress.none()).series().getFirst();
        assertEquals(List.of(), series.warnings());
        assertEquals(List.of(TILE, TILE, SLICES), List.of(series.grid().columns(), series.grid().rows(), series.grid().slices()));
        // the file's position is (-30, -40, 0), pixels are 1.25 mm wide and 1.5 mm high, the mosaic is 8 pixels wider than a tile
        double[] first = {-30 + 4 * 1.25, -40 + 4 * 1.5, Math.min(0, step * (SLICES - 1))};
        assertArrayEquals(first, series.grid().toPatient().origin(), 1e-9);
        assertEquals(6, series.grid().toPatient().spacing(2), 1e-9);
        try (Volume volume = series.load(Progress.none())) {
            for (int slice = 0; slice < SLICES; slice++) {
                int tile = Math.abs(lowest - slice);
                assertEquals(1000 * tile, volume.stored(0, 0, slice, 0));
                assertEquals(1000 * tile + 2 * TILE + 3, volume.stored(3, 2, slice, 0));
            }
        }
    }

    @Test
    void aMosaicThatCannotBeToldApartIsShownWhole() throws IOException {
        mosaic(true);
        Series series = Catalogue.open(List.of(folder), Progress.none()).series().getFirst();
        assertEquals(ACROSS * TILE, series.grid().columns());
        assertEquals(List.of("mosaic"), series.warnings().stream().map(Warning::code).toList());
    }

    @Test
    void aDamagedPrivateHeaderIsReadAsFarAsItGoes() {
        byte[] whole = csa(true, "NumberOfImagesInMosaic", "5");
        for (int length = 0; length < whole.length; length++) {
            CsaHeader.of(java.util.Arrays.copyOf(whole, length));
        }
        CsaHeader.of(new byte[] {'S', 'V', '1', '0', 4, 3, 2, 1, -1, -1, -1, 127, 77, 0, 0, 0});
    }
}
