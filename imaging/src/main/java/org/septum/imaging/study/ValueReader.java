package org.septum.imaging.study;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.imaging.Rescale;
import org.septum.imaging.Warning;
import org.septum.imaging.window.WindowLevel;

/** What the samples of one file's frames mean: its rescale, what it says about quantities, its window. */
final class ValueReader {
    private static final String PHILIPS_MR = "Philips MR Imaging DD 001";
    private static final String PHILIPS_MR_FRAME = "Philips MR Imaging DD 005";
    private static final Set<String> NO_UNIT = Set.of("", "US", "normalized", "NORMALIZED");

    private final Attributes data;
    private final List<Warning> fileWarnings;
    private final Optional<Quantity> uptake;
    private final boolean table;

    /** @param warnings of the whole file */
    ValueReader(Attributes data, List<Warning> warnings) throws IOException {
        this.data = data;
        fileWarnings = warnings;
        table = ModalityTable.of(data).isPresent();
        if (!table && !data.getSequence(Tag.ModalityLUTSequence).isEmpty()) {
            warnings.add(new Warning("modality-lut", "The table that makes values of samples is damaged; values are as stored."));
        }
        uptake = StandardUptake.of(data, warnings);
        nameOtherValues();
    }

    FrameValues of(int n, FunctionalGroups groups, List<Warning> warnings) {
        Rescale rescale = table ? new Rescale(1, 0, tableUnit()) : rescale(groups, warnings);
        Optional<Quantity> quantity = table ? Optional.empty() : uptake.or(() -> philips(n, rescale));
        return new FrameValues(rescale, table, quantity, window(groups));
    }

    private String tableUnit() {
        String type = data.getSequence(Tag.ModalityLUTSequence).getFirst().getString(Tag.ModalityLUTType, "");
        return NO_UNIT.contains(type) ? "" : type;
    }

    private Rescale rescale(FunctionalGroups groups, List<Warning> warnings) {
        boolean stated = !Double.isNaN(groups.number(Tag.PixelValueTransformationSequence, Tag.RescaleSlope, Double.NaN));
        double slope = groups.number(Tag.PixelValueTransformationSequence, Tag.RescaleSlope, 1);
        double intercept = groups.number(Tag.PixelValueTransformationSequence, Tag.RescaleIntercept, 0);
        if (data.containsValue(Tag.DoseGridScaling)) {
            String unit = text(Tag.DoseUnits).equals("GY") ? "Gy" : "";
            return usable(data.getDouble(Tag.DoseGridScaling, 1), 0, unit, warnings);
        }
        Attributes map = realWorldMap(groups);
        if (map != null && !stated && map.containsValue(Tag.RealWorldValueSlope)) {
            return usable(map.getDouble(Tag.RealWorldValueSlope, 1), map.getDouble(Tag.RealWorldValueIntercept, 0),
                    unitOf(map), warnings);
        }
        return usable(slope, intercept, unit(groups), warnings);
    }

    private String unit(FunctionalGroups groups) {
        String type = groups.text(Tag.PixelValueTransformationSequence, Tag.RescaleType);
        String modality = text(Tag.Modality);
        if (modality.equals("PT") && data.containsValue(Tag.Units)) {
            return StandardUptake.unit(data);
        }
        return modality.equals("CT") && type.isEmpty() ? "HU" : NO_UNIT.contains(type) ? "" : type;
    }

    private static Rescale usable(double slope, double intercept, String unit, List<Warning> warnings) {
        try {
            return new Rescale(slope, intercept, unit);
        } catch (IllegalArgumentException e) {
            warnings.add(new Warning("bad-rescale", "A rescale slope of %s is ignored; values are as stored.".formatted(slope)));
            return Rescale.NONE;
        }
    }

    /** A map of the frame (its functional group) or of the file; null where there is none. */
    private Attributes realWorldMap(FunctionalGroups groups) {
        Attributes own = groups.item(Tag.RealWorldValueMappingSequence);
        return own == null ? data.getNestedDataset(Tag.RealWorldValueMappingSequence) : own;
    }

    private static String unitOf(Attributes map) {
        Attributes code = map.getNestedDataset(Tag.MeasurementUnitsCodeSequence);
        String unit = code == null ? "" : code.getString(Tag.CodeValue, "");
        return unit.equals("1") || unit.equals("no units") ? "" : unit;
    }

    /** Values the file offers besides those shown. */
    private void nameOtherValues() {
        for (Attributes map : data.getSequence(Tag.RealWorldValueMappingSequence)) {
            String name = map.getString(Tag.LUTLabel, map.getString(Tag.LUTExplanation, "a map"));
            String unit = unitOf(map);
            fileWarnings.add(new Warning("real-world-values", "The files also map samples to real world values: %s%s."
                    .formatted(name, unit.isEmpty() ? "" : " in " + unit)));
        }
    }

    /**
     * Philips' magnitude values compare between scans once they are divided by the scale slope (2005,100E) as well: stored / SS +
     * RI / (RS · SS) (Chenevert et al., Transl. Oncol. 2014;7:65). Values with a physical unit of their own are left alone.
     */
    private Optional<Quantity> philips(int n, Rescale rescale) {
        if (!text(Tag.Modality).equals("MR") || !rescale.unit().isEmpty()) {
            return Optional.empty();
        }
        double scale = philipsScale(n);
        double factor = 1 / (rescale.slope() * scale);
        return scale > 0 && Double.isFinite(factor) && factor != 0 ? Optional.of(new Quantity(factor, "")) : Optional.empty();
    }

    /** Of the frame's private group in enhanced files, else of the file's top level; other private sequences do not count. */
    private double philipsScale(int n) {
        List<Attributes> perFrame = data.getSequence(Tag.PerFrameFunctionalGroupsSequence);
        if (n < perFrame.size()) {
            OptionalInt group = perFrame.get(n).privateTag(PHILIPS_MR_FRAME, 0x2005, 0x0F);
            Attributes frame = group.isPresent() ? perFrame.get(n).getNestedDataset(group.getAsInt()) : null;
            return frame == null ? 0 : privateNumber(frame);
        }
        return privateNumber(data);
    }

    private static double privateNumber(Attributes holder) {
        OptionalInt tag = holder.privateTag(PHILIPS_MR, 0x2005, 0x0E);
        return tag.isPresent() ? holder.getDouble(tag.getAsInt(), 0) : 0;
    }

    private static Optional<WindowLevel> window(FunctionalGroups groups) {
        double centre = groups.number(Tag.FrameVOILUTSequence, Tag.WindowCenter, Double.NaN);
        double width = groups.number(Tag.FrameVOILUTSequence, Tag.WindowWidth, Double.NaN);
        return Double.isFinite(centre) && Double.isFinite(width) && width > 0
                ? Optional.of(new WindowLevel(centre, width)) : Optional.empty();
    }

    private String text(int tag) {
        return data.getString(tag, "");
    }
}
