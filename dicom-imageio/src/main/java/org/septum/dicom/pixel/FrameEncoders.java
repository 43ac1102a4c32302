package org.septum.dicom.pixel;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** The encoders at hand. */
public final class FrameEncoders {
    private static final List<FrameEncoder> OWN = List.of(new RleFrameEncoder(), new DeflatedFrameEncoder());

    private final List<FrameEncoder> encoders;

    private FrameEncoders(List<FrameEncoder> encoders) {
        this.encoders = encoders;
    }

    /** The library's own encoders and those found on the class path. */
    public static FrameEncoders installed() {
        Stream<FrameEncoder> others = ServiceLoader.load(FrameEncoder.class, FrameEncoder.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get);
        return new FrameEncoders(Stream.concat(OWN.stream(), others).toList());
    }

    /** These, and before them another one: an encoder with settings of its own, as a bound of the error. */
    public FrameEncoders with(FrameEncoder encoder) {
        return new FrameEncoders(Stream.concat(Stream.of(encoder), encoders.stream()).toList());
    }

    /** The first encoder of a transfer syntax. */
    public Optional<FrameEncoder> find(String transferSyntax) {
        return encoders.stream().filter(encoder -> encoder.transferSyntax().equals(transferSyntax)).findFirst();
    }
}
