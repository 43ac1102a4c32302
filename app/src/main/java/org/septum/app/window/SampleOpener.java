package org.septum.app.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.septum.app.sample.SampleStudy;
import org.septum.imaging.Progress;
import org.septum.viewer.study.StudyList;
import org.septum.viewer.study.StudyOpener;

/** Makes the sample study when it is asked for and not there yet; everything else another opener does. */
final class SampleOpener implements StudyOpener {
    private final SampleStudy sample;
    private final StudyOpener opener;

    SampleOpener(SampleStudy sample, StudyOpener opener) {
        this.sample = sample;
        this.opener = opener;
    }

    @Override
    public StudyList open(List<Path> paths, Progress progress) throws IOException {
        return open(paths, Map.of(), progress);
    }

    @Override
    public StudyList open(List<Path> paths, Map<Path, List<String>> named, Progress progress) throws IOException {
        for (Path path : paths) {
            if (SampleStudy.isNamed(path) && !Files.exists(path)) {
                sample.in(path.getParent(), progress.part(0, 0.8));
            }
        }
        return opener.open(paths, named, progress.part(0.8, 1));
    }
}
