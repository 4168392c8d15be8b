package org.dajuan.park.platform.web;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The files of the web client, read once from the jar of the room {@code cockpit}; a few megabytes. */
@Component
class ClientFiles {

    private static final String ROOT = "cockpit/";
    private static final String PAGE = "index.html";
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "mjs", "text/javascript;charset=UTF-8",
            "css", "text/css;charset=UTF-8",
            "json", "application/json",
            "geojson", "application/geo+json",
            "svg", "image/svg+xml",
            "png", "image/png",
            "woff2", "font/woff2");

    /**
     * A file as it is sent.
     *
     * @param packed the same under gzip, null where it was not packed when the client was built
     * @param hashed whether its name changes with its content
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared, never leaves the package.
    record Stored(byte[] plain, byte @Nullable [] packed, String type, String etag, boolean hashed) {}

    private final Map<String, Stored> files;

    ClientFiles() throws IOException {
        this.files = read();
    }

    /** False in a server that was built without its client. */
    boolean present() {
        return files.containsKey(PAGE);
    }

    @Nullable
    Stored page() {
        return files.get(PAGE);
    }

    /** @param path as asked for, without the leading slash; only names known from the jar are found */
    @Nullable
    Stored find(String path) {
        return files.get(path);
    }

    private static Map<String, Stored> read() throws IOException {
        Map<String, byte[]> found = new HashMap<>();
        for (Resource resource :
                new PathMatchingResourcePatternResolver().getResources("classpath*:" + ROOT + "**/*")) {
            String url = resource.getURL().toString();
            if (!url.endsWith("/") && resource.isReadable()) {
                found.put(
                        url.substring(url.lastIndexOf("/" + ROOT) + ROOT.length() + 1),
                        resource.getContentAsByteArray());
            }
        }
        Map<String, Stored> files = new HashMap<>();
        found.forEach((name, bytes) -> {
            String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
            if (type != null && !name.startsWith(".")) {
                files.put(
                        name,
                        new Stored(bytes, found.get(name + ".gz"), type, etag(bytes), name.startsWith("assets/")));
            }
        });
        return Map.copyOf(files);
    }

    private static String etag(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "\"" + HexFormat.of().formatHex(digest, 0, 12) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
