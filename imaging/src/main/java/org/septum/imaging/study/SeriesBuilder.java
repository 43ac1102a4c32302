package org.septum.imaging.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.septum.imaging.Warning;

/**
 * Makes series of DICOM files' headers: by Series Instance UID, divided where one series holds pictures that do not fit together.
 */
final class SeriesBuilder {
    private final FrameDecoder decoder;
    private final List<Problem> problems;

    /** @param problems where files that are left out are named */
    SeriesBuilder(FrameDecoder decoder, List<Problem> problems) {
        this.decoder = decoder;
        this.problems = problems;
    }

    List<DicomSeries> build(List<FileHeader> files) {
        Map<String, List<FileHeader>> byKey = new LinkedHashMap<>();
        for (FileHeader file : withoutCopies(files)) {
            byKey.computeIfAbsent(file.seriesKey(), k -> new ArrayList<>()).add(file);
        }
        List<DicomSeries> series = new ArrayList<>();
        byKey.values().forEach(group -> series.addAll(one(group)));
        return series;
    }

    /**
     * The same instance in two files would be two phases of one place. Files of one UID that lie elsewhere or were taken at another
     * time are different pictures all the same, by a writer's mistake, and are kept.
     */
    private List<FileHeader> withoutCopies(List<FileHeader> files) {
        Map<String, List<FileHeader>> seen = new HashMap<>();
        List<FileHeader> kept = new ArrayList<>();
        for (FileHeader file : files) {
            String uid = file.frames().getFirst().source().sopInstanceUid();
            List<FileHeader> same = seen.computeIfAbsent(file.seriesKey() + '\n' + uid, k -> new ArrayList<>());
            Optional<FileHeader> copy = uid.isEmpty() ? Optional.empty()
                    : same.stream().filter(other -> other.samePicture(file)).findFirst();
            if (copy.isEmpty()) {
                kept.add(file);
                same.add(file);
            } else {
                problems.add(new Problem(file.file(), "holds the same picture as " + copy.get().file() + " and is left out"));
            }
        }
        return kept;
    }

    private List<DicomSeries> one(List<FileHeader> files) {
        List<List<FrameHeader>> stacks = StackSplitter.split(files.stream().flatMap(f -> f.frames().stream()).toList());
        boolean placed = stacks.stream().flatMap(List::stream).anyMatch(f -> f.plane().isPresent());
        List<DicomSeries> series = new ArrayList<>();
        for (int n = 0; n < stacks.size(); n++) {
            DicomStack stack = new DicomStack(stacks.get(n));
            List<Warning> warnings = new ArrayList<>(stack.warnings());
            if (stacks.size() > 1 && placed) {
                warnings.add(new Warning("mixed-series",
                        "The series holds pictures that do not make one stack; they are shown as %d.".formatted(stacks.size())));
            }
            series.add(new DicomSeries(info(files, stack, stacks.size() > 1 ? n + 1 : 0), stack, warnings, decoder));
        }
        return series;
    }

    private static SeriesInfo info(List<FileHeader> files, DicomStack stack, int number) {
        Set<Path> used = stack.inOrder().stream().map(f -> f.source().file()).collect(Collectors.toCollection(HashSet::new));
        List<FileHeader> mine = files.stream().filter(f -> used.contains(f.file())).toList();
        FileHeader first = mine.getFirst();
        return new SeriesInfo(first.patient(), first.study(), first.seriesUid(), number, first.seriesNumber(),
                first.seriesDescription(), first.modality(), mine.stream().map(FileHeader::file).toList(), stack.triggerTimesMs(),
                first.transferSyntax(), first.frameOfReferenceUid());
    }
}
