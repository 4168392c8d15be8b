package org.dajuan.park.register;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dajuan.park.platform.Home;
import org.dajuan.spine.register.DefinitionReader;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The texts of definitions: those that the server brings along, and those in the folders that are watched. */
@Component
class DefinitionFolders {

    /** A text, or why there is none. */
    record Found(String file, @Nullable String text, String trouble) {}

    private static final Set<String> OTHERS = Set.of("indicators", "calendars");
    private static final int MOST_FILES = 2_000;
    private static final int DEEPEST = 6;

    private final List<Path> folders;
    private Map<Path, String> seen = new TreeMap<>();
    private boolean looked;

    DefinitionFolders(RegisterSettings settings, Home home) {
        List<Path> given = settings.folders();
        List<Path> all = new ArrayList<>();
        for (Path p : given == null ? List.of(home.path().resolve("registers"), Path.of("registers")) : given) {
            Path whole = p.toAbsolutePath().normalize();
            if (!all.contains(whole)) {
                all.add(whole);
            }
        }
        this.folders = List.copyOf(all);
    }

    /** Where definitions may be dropped. */
    List<Path> folders() {
        return folders;
    }

    /** The definitions within the server's own jar. */
    static List<Found> shipped() throws IOException {
        List<Found> out = new ArrayList<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:registers/*/*.yaml")) {
            String path = file.getURL().getPath();
            String name = path.substring(path.lastIndexOf("registers/") + "registers/".length());
            if (!OTHERS.contains(name.substring(0, Math.max(0, name.indexOf('/'))))) {
                out.add(new Found(name, file.getContentAsString(StandardCharsets.UTF_8), ""));
            }
        }
        out.sort(java.util.Comparator.comparing(Found::file));
        return out;
    }

    /** All files as they stand now; null when none has changed since the last look. */
    synchronized @Nullable List<Found> changed() {
        Map<Path, String> now = new TreeMap<>();
        List<Found> out = new ArrayList<>();
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                continue;
            }
            try (Stream<Path> paths = Files.walk(folder, DEEPEST, new FileVisitOption[0])) {
                paths.filter(p -> isDefinition(folder, p)).limit(MOST_FILES).forEach(p -> now.put(p, stamp(p)));
            } catch (IOException | java.io.UncheckedIOException e) {
                out.add(new Found(folder.toString(), null, "the folder cannot be read: " + e.getMessage()));
            }
        }
        if (looked && now.equals(seen) && out.isEmpty()) {
            return null;
        }
        looked = true;
        seen = now;
        now.keySet().forEach(p -> out.add(read(p)));
        return out;
    }

    private static boolean isDefinition(Path folder, Path file) {
        Path below = folder.relativize(file);
        String name = String.valueOf(file.getFileName());
        return below.getNameCount() >= 1
                && !(below.getNameCount() > 1
                        && OTHERS.contains(below.getName(0).toString()))
                && !name.startsWith(".")
                && !name.equals("units.yaml")
                && (name.endsWith(".yaml") || name.endsWith(".yml"))
                && Files.isRegularFile(file);
    }

    private static String stamp(Path p) {
        try {
            return Files.getLastModifiedTime(p).toMillis() + " " + Files.size(p);
        } catch (IOException e) {
            return "gone";
        }
    }

    private Found read(Path p) {
        String name = folders.stream()
                .filter(p::startsWith)
                .map(f -> f.relativize(p).toString())
                .findFirst()
                .orElse(p.toString());
        try {
            if (Files.size(p) > 4L * DefinitionReader.LARGEST) {
                return new Found(name, null, "the file has " + Files.size(p) + " bytes");
            }
            String text = Files.readString(p, StandardCharsets.UTF_8);
            return new Found(name, text.startsWith("\ufeff") ? text.substring(1) : text, "");
        } catch (CharacterCodingException e) {
            return new Found(name, null, "the file is not written in UTF-8");
        } catch (IOException e) {
            return new Found(name, null, "the file cannot be read");
        }
    }
}
