package org.septum.dicom.sr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.UID;
import org.septum.dicom.object.Code;
import org.septum.dicom.object.CommonModules;
import org.septum.dicom.object.Equipment;
import org.septum.dicom.object.InstanceReference;
import org.septum.dicom.sr.MeasurementGroup.Evaluation;
import org.septum.dicom.sr.MeasurementGroup.Measurement;

/** Measurement reports after PS3.16 TID 1500: what was measured is pulled out of a tree, and put into one. */
public final class MeasurementReport {
    private MeasurementReport() {
    }

    /** All measurement groups of a report, wherever they are in its tree; none where it has none. */
    public static List<MeasurementGroup> groups(StructuredReport report) {
        return report.root().all().filter(item -> item.isNamed(Tid1500.GROUP)).map(MeasurementReport::group).toList();
    }

    private static MeasurementGroup group(ContentItem item) {
        List<Measurement> measurements = new ArrayList<>();
        List<Evaluation> evaluations = new ArrayList<>();
        for (ContentItem child : item.children()) {
            boolean contained = child.relationship() == Relationship.CONTAINS && child.concept().isPresent();
            if (child.value() instanceof ContentValue.Number number && child.concept().isPresent()) {
                measurements.add(measurement(child, number));
            } else if (contained && child.value() instanceof ContentValue.Coded(Code code) && !child.isNamed(Tid1500.FINDING)) {
                evaluations.add(new Evaluation(child.concept().get(), code));
            }
        }
        return new MeasurementGroup(item.text(Tid1500.TRACKING_ID), item.uid(Tid1500.TRACKING_UID), item.code(Tid1500.FINDING),
                sites(item), segment(item), item.uid(Tid1500.SOURCE_SERIES), measurements, evaluations);
    }

    private static List<Code> sites(ContentItem item) {
        return Stream.concat(item.codes(Tid1500.FINDING_SITE), item.codes(Tid1500.OLD_FINDING_SITE)).toList();
    }

    private static Optional<InstanceReference> segment(ContentItem item) {
        return item.children(Tid1500.SEGMENT).map(ContentItem::value).filter(ContentValue.Image.class::isInstance)
                .map(image -> ((ContentValue.Image) image).image()).findFirst();
    }

    private static Measurement measurement(ContentItem item, ContentValue.Number number) {
        return new Measurement(item.concept().orElseThrow(), number, item.code(Tid1500.DERIVATION),
                item.code(Tid1500.METHOD).or(() -> item.code(Tid1500.OLD_METHOD)), sites(item));
    }

    /**
     * A Comprehensive SR with a measurement report.
     *
     * @param deviceUid names the program that measured; the same for all its reports
     * @param procedure what was done: a code of CID 100, or a local one
     * @param evidence every object the groups refer to, and what was measured
     */
    public static Attributes write(CommonModules common, int seriesNumber, String seriesDescription, String deviceUid,
            Code procedure, List<MeasurementGroup> groups, List<Evidence> evidence) {
        List<ContentItem> children = new ArrayList<>();
        children.add(coded(Relationship.HAS_CONCEPT_MOD, Tid1500.LANGUAGE, Tid1500.ENGLISH));
        children.addAll(observer(common.equipment(), deviceUid));
        children.add(coded(Relationship.HAS_CONCEPT_MOD, Tid1500.PROCEDURE, procedure));
        children.add(ContentItem.of(Relationship.CONTAINS, Tid1500.MEASUREMENTS, new ContentValue.Container(false),
                groups.stream().map(MeasurementReport::item).toArray(ContentItem[]::new)));
        ContentItem root = new ContentItem(Relationship.NONE, Optional.of(Tid1500.REPORT), new ContentValue.Container(false),
                children, "1500");
        return StructuredReport.write(common, UID.ComprehensiveSRStorage, seriesNumber, seriesDescription, root, evidence);
    }

    private static ContentItem coded(Relationship relationship, Code concept, Code value) {
        return ContentItem.of(relationship, concept, new ContentValue.Coded(value));
    }

    private static ContentItem text(Relationship relationship, Code concept, String text) {
        return ContentItem.of(relationship, concept, new ContentValue.Text(text));
    }

    /** TID 1001 and 1004: a device observed. */
    private static List<ContentItem> observer(Equipment equipment, String uid) {
        Relationship context = Relationship.HAS_OBS_CONTEXT;
        return List.of(coded(context, Tid1500.OBSERVER_TYPE, Tid1500.DEVICE),
                ContentItem.of(context, Tid1500.DEVICE_UID, new ContentValue.Uid(uid)),
                text(context, Tid1500.DEVICE_NAME, equipment.model()),
                text(context, Tid1500.DEVICE_MANUFACTURER, equipment.manufacturer()),
                text(context, Tid1500.DEVICE_MODEL, equipment.model()),
                text(context, Tid1500.DEVICE_SERIAL, equipment.serialNumber()));
    }

    private static ContentItem item(MeasurementGroup group) {
        List<ContentItem> children = new ArrayList<>();
        children.add(text(Relationship.HAS_OBS_CONTEXT, Tid1500.TRACKING_ID, group.trackingId()));
        if (!group.trackingUid().isEmpty()) {
            children.add(ContentItem.of(Relationship.HAS_OBS_CONTEXT, Tid1500.TRACKING_UID, new ContentValue.Uid(group
                    .trackingUid())));
        }
        group.finding().ifPresent(finding -> children.add(coded(Relationship.CONTAINS, Tid1500.FINDING, finding)));
        group.segment().ifPresent(segment -> children.add(ContentItem.of(Relationship.CONTAINS, Tid1500.SEGMENT,
                new ContentValue.Image(segment, Optional.empty(), Optional.empty()))));
        if (!group.sourceSeriesUid().isEmpty()) {
            children.add(ContentItem.of(Relationship.CONTAINS, Tid1500.SOURCE_SERIES, new ContentValue.Uid(group
                    .sourceSeriesUid())));
        }
        group.sites().forEach(site -> children.add(coded(Relationship.HAS_CONCEPT_MOD, Tid1500.FINDING_SITE, site)));
        group.measurements().forEach(measurement -> children.add(item(measurement)));
        group.evaluations().forEach(evaluation -> children.add(coded(Relationship.CONTAINS, evaluation.concept(), evaluation
                .value())));
        ContentItem item = new ContentItem(Relationship.CONTAINS, Optional.of(Tid1500.GROUP), new ContentValue.Container(false),
                children,
                "");
        return item.withTemplate(group.segment().isPresent() ? "1411" : "1501");
    }

    private static ContentItem item(Measurement measurement) {
        List<ContentItem> children = new ArrayList<>();
        measurement.method().ifPresent(method -> children.add(coded(Relationship.HAS_CONCEPT_MOD, Tid1500.METHOD, method)));
        measurement.derivation()
                .ifPresent(derivation -> children.add(coded(Relationship.HAS_CONCEPT_MOD, Tid1500.DERIVATION, derivation)));
        measurement.sites().forEach(site -> children.add(coded(Relationship.HAS_CONCEPT_MOD, Tid1500.FINDING_SITE, site)));
        return new ContentItem(Relationship.CONTAINS, Optional.of(measurement.concept()), measurement.value(), children, "");
    }
}
