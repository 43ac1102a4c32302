package org.septum.ai.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads which files a package holds, their hashes, and which of them are its networks. */
final class NetworkFilesReader {
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final String IR = ".xml";
    private static final String ONNX = ".onnx";

    private NetworkFilesReader() {}

    /** SHA-256 by path within the package. */
    static Map<String, String> hashes(JsonFields json) throws ModelRejectedException {
        JsonFields files = json.object("files");
        Map<String, String> hashes = files.texts();
        for (Map.Entry<String, String> e : hashes.entrySet()) {
            inside(files, e.getKey(), e.getKey());
            if (!SHA_256.matcher(e.getValue()).matches()) {
                throw files.reject(e.getKey(), "is not a SHA-256 in 64 lower-case hex digits");
            }
        }
        return hashes;
    }

    /** The network of each precision there is; FP32 always is. Where none are named, {@code <precision>/model.xml}. */
    static Map<Precision, String> networks(JsonFields json, Map<String, String> hashes) throws ModelRejectedException {
        JsonFields files = json.object("files");
        Map<Precision, String> networks = json.has("networks") ? named(json.object("networks")) : usual(hashes);
        for (String network : networks.values()) {
            require(files, hashes, network);
            if (network.endsWith(IR)) {
                require(files, hashes, weights(network));
            }
        }
        return networks;
    }

    /** The file the weights of a network are in: an ONNX file holds its own. */
    static String weights(String network) {
        return network.endsWith(IR) ? network.substring(0, network.length() - IR.length()) + ".bin" : network;
    }

    /** The networks of a package that names none. */
    static Map<Precision, String> usual(Map<String, String> hashes) {
        Map<Precision, String> networks = new EnumMap<>(Precision.class);
        for (Precision p : Precision.values()) {
            String xml = p.id() + "/model.xml";
            if (p == Precision.FP32 || hashes.containsKey(xml) || hashes.containsKey(weights(xml))) {
                networks.put(p, xml);
            }
        }
        return networks;
    }

    private static Map<Precision, String> named(JsonFields json) throws ModelRejectedException {
        json.allow(Set.of(Precision.FP32.id(), Precision.INT8.id()));
        Map<Precision, String> networks = new EnumMap<>(Precision.class);
        networks.put(Precision.FP32, network(json, Precision.FP32.id()));
        if (json.has(Precision.INT8.id())) {
            networks.put(Precision.INT8, network(json, Precision.INT8.id()));
        }
        return networks;
    }

    private static String network(JsonFields json, String field) throws ModelRejectedException {
        String network = inside(json, field, json.string(field));
        if (!network.endsWith(IR) && !network.endsWith(ONNX)) {
            throw json.reject(field, "\"%s\" is neither ONNX (.onnx) nor OpenVINO IR (.xml); PyTorch's own files cannot be read"
                    .formatted(network));
        }
        return network;
    }

    private static void require(JsonFields files, Map<String, String> hashes, String name) throws ModelRejectedException {
        if (!hashes.containsKey(name)) {
            throw files.reject(name, "is missing");
        }
    }

    /** A path that stays within the package. */
    static String inside(JsonFields json, String field, String path) throws ModelRejectedException {
        if (path.startsWith("/") || path.contains("\\") || path.contains(":") || List.of(path.split("/")).contains("..")) {
            throw json.reject(field, "\"" + path + "\" is not a path within the package");
        }
        return path;
    }
}
