package org.septum.viewer.browser;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.septum.viewer.study.SeriesSource;
import org.septum.viewer.study.StudyList;

/** One row of the browser. */
public sealed interface BrowserRow {
    record OfPatient(String name, String id) implements BrowserRow { }

    record OfStudy(String description, String date) implements BrowserRow { }

    /** A report, segmentation or the like: listed, not opened. */
    record OfOther(StudyList.Entry entry) implements BrowserRow { }

    /** A series and its thumbnail, which arrives later. */
    final class OfSeries implements BrowserRow {
        private final SeriesSource series;
        private final ReadOnlyObjectWrapper<Thumbnail> thumbnail = new ReadOnlyObjectWrapper<>(Thumbnail.Waiting.YES);

        OfSeries(SeriesSource series) {
            this.series = series;
        }

        public SeriesSource series() {
            return series;
        }

        public ReadOnlyObjectProperty<Thumbnail> thumbnailProperty() {
            return thumbnail.getReadOnlyProperty();
        }

        void thumbnail(Thumbnail value) {
            thumbnail.set(value);
        }
    }
}
