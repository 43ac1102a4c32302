package org.septum.reporting.folder;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.septum.imaging.Progress;
import org.septum.imaging.UnusableInputException;
import org.septum.reporting.Findings;
import org.septum.reporting.expert.ExpertReading;

/**
 * Writes a result folder whole or not at all: the files are made in a folder beside it and moved in once all of them are there.
 * Files of an earlier result are replaced together, also those the new one has no counterpart for; other files in the folder
 * stay.
 */
public final class ResultFolder {
    private final List<ResultFile> files;

    /** @param files what is written, in this order; the last one tells others that the result is whole and is moved in last */
    public ResultFolder(List<ResultFile> files) {
        this.files = List.copyOf(files);
    }

    /** The folder `septum analyze` leaves, as docs/result-schema.md describes it. */
    public static ResultFolder standard() {
        return signed(Optional.empty());
    }

    /**
     * The same with a report that names who read it.
     *
     * @param reader who signs; empty for a draft with a line to sign on
     */
    public static ResultFolder signed(Optional<String> reader) {
        Clock clock = Clock.systemDefaultZone();
        PrintedReport report = new PrintedReport(clock, reader);
        SharedSegmentation segmentation = new SharedSegmentation();
        return new ResultFolder(List.of(new LabelsNifti(), new UneditedNifti(), new LabelsDicom(segmentation, clock),
                new ConfidenceCsv(), new MeasurementsCsv(), new MeasurementsDicom(segmentation, clock), new OverviewPng(),
                new ReportPdf(report), new ReportDicom(report, clock), new ResultJson(clock, reader)));
    }

    /** The same folder, in which the labels are compared with an expert's. */
    public ResultFolder with(ExpertReading expert) {
        return new ResultFolder(files.stream().map(file -> file.with(expert)).toList());
    }

    /** The masks and the numbers alone, without pictures, report and DICOM objects. */
    public static ResultFolder numbers() {
        return new ResultFolder(List.of(new LabelsNifti(), new ResultJson(Clock.systemDefaultZone(), Optional.empty())));
    }

    /** The names of the files it may hold. */
    public List<String> names() {
        return files.stream().map(ResultFile::name).toList();
    }

    /**
     * @return the names of the files written
     * @throws UnusableInputException naming the folder and the reason where it cannot be written; nothing is left behind
     * @throws CancellationException once {@code progress} is cancelled; nothing is left behind
     */
    public List<String> write(Findings findings, Path folder, Progress progress) throws UnusableInputException {
        Path target = folder.toAbsolutePath().normalize();
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(target)) {
            throw new UnusableInputException(folder, "is a file, and results need a folder");
        }
        List<ResultFile> wanted = files.stream().filter(f -> f.applies(findings)).toList();
        List<String> names = wanted.stream().map(ResultFile::name).toList();
        try (Staging staging = Staging.beside(target)) {
            writeAll(findings, wanted, staging, progress);
            progress.checkCancelled();
            staging.moveInto(target, names, files.stream().map(ResultFile::name).toList());
        } catch (IOException e) {
            throw new UnusableInputException(folder, "the result cannot be written: " + WriteFailure.reason(e), e);
        }
        progress.report(1, "Written");
        return names;
    }

    /** Writes the files side by side; when it returns or throws, none is being written any more. */
    private static void writeAll(Findings findings, List<ResultFile> wanted, Staging staging, Progress progress)
            throws IOException {
        List<String> names = wanted.stream().map(ResultFile::name).toList();
        int threads = Math.min(wanted.size(), Runtime.getRuntime().availableProcessors());
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(Math.max(1, threads))) {
            for (ResultFile file : wanted) {
                running.add(workers.submit(() -> {
                    progress.checkCancelled();
                    file.write(findings, names, staging.file(file.name()));
                    return null;
                }));
            }
            try {
                for (int i = 0; i < running.size(); i++) {
                    progress.report((double) i / running.size(), "Writing " + names.get(i));
                    await(running.get(i));
                }
            } finally {
                running.forEach(file -> file.cancel(false));
            }
        }
    }

    private static void await(Future<?> file) throws IOException {
        try {
            file.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException io -> throw io;
                case RuntimeException runtime -> throw runtime;
                case Error error -> throw error;
                default -> throw new IllegalStateException(e.getCause());
            }
        }
    }
}
