package org.septum.dicom.pixel;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The decoders at hand. */
public final class FrameDecoders {
    private static final List<FrameDecoder> OWN = List.of(new RleDecoder(), new DeflatedFrameDecoder(), new PlainFrameDecoder());

    private final List<FrameDecoder> decoders;

    private FrameDecoders(List<FrameDecoder> decoders) {
        this.decoders = decoders;
    }

    /** Looked up once where one loader is all there is: a search for each picture would take longer than many a picture. */
    private static final class Installed {
        static final ClassLoader LOADER = FrameDecoder.class.getClassLoader();
        static final FrameDecoders ONES = of(Stream.of(LOADER));
    }

    /** The library's own decoders and those found on the class path. */
    public static FrameDecoders installed() {
        // in a plug-in of another program the thread's class loader may not see this library
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context == null || context == Installed.LOADER ? Installed.ONES : of(Stream.of(Installed.LOADER, context));
    }

    private static FrameDecoders of(Stream<ClassLoader> loaders) {
        Stream<FrameDecoder> others = loaders.flatMap(loader -> ServiceLoader.load(FrameDecoder.class, loader).stream())
                .map(ServiceLoader.Provider::get);
        return new FrameDecoders(Stream.concat(OWN.stream(), others).toList());
    }

    /** The first decoder of a transfer syntax. */
    public Optional<FrameDecoder> find(String transferSyntax) {
        return decoders.stream().filter(decoder -> decoder.transferSyntaxes().contains(transferSyntax)).findFirst();
    }

    /** The UIDs of all encapsulated transfer syntaxes that can be decoded. */
    public Set<String> transferSyntaxes() {
        Set<String> all = new TreeSet<>();
        decoders.forEach(decoder -> all.addAll(decoder.transferSyntaxes()));
        return all;
    }
}
