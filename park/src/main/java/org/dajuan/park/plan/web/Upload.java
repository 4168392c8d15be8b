package org.dajuan.park.plan.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** An uploaded file kept on disk under a harmless form of its own name until it is closed. */
final class Upload implements AutoCloseable {

    private static final int LONGEST_NAME = 80;

    private final Path folder;
    private final Path file;

    private Upload(Path folder, Path file) {
        this.folder = folder;
        this.file = file;
    }

    static Upload of(MultipartFile sent) throws IOException {
        Path folder = Files.createTempDirectory("dajuan-upload");
        Upload upload = new Upload(folder, folder.resolve(harmless(sent.getOriginalFilename())));
        try {
            sent.transferTo(upload.file);
            return upload;
        } catch (IOException | RuntimeException e) {
            upload.close();
            throw e;
        }
    }

    Path path() {
        return file;
    }

    /** The last part of the name, letters and digits of any script and a few signs; its end, where the extension is, is kept. */
    static String harmless(@Nullable String name) {
        String last = name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        StringBuilder out = new StringBuilder();
        last.codePoints()
                .filter(Character::isBmpCodePoint)
                .map(c -> Character.isLetterOrDigit(c) || "._-()()".indexOf(c) >= 0 ? c : '_')
                .forEach(out::appendCodePoint);
        String all = out.toString();
        String end = all.substring(Math.max(0, all.length() - LONGEST_NAME));
        return end.isEmpty() || end.startsWith(".") ? "report" + end : end;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
        Files.deleteIfExists(folder);
    }
}
