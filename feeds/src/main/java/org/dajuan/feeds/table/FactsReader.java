package org.dajuan.feeds.table;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dajuan.feeds.document.DocumentReader;
import org.dajuan.feeds.document.Signature;
import org.dajuan.feeds.document.UnreadableDocument;

/** Reads facts from a CSV or Excel file, or from all of them in a folder. A bad row never stops a file, a bad file never stops a folder. */
public final class FactsReader {

    private final FactsOptions options;
    private final FactRows rows;
    private final List<FactsRead.FileRead> files = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();

    private FactsReader(FactsOptions options) {
        this.options = options;
        this.rows = new FactRows(new TimeText(options.zone()));
    }

    /** Reads with the standard options. */
    public static FactsRead read(Path fileOrFolder) {
        return read(fileOrFolder, FactsOptions.standard());
    }

    /** Reads a file or folder; throws UnreadableDocument only when there is neither. */
    public static FactsRead read(Path fileOrFolder, FactsOptions options) {
        FactsReader reader = new FactsReader(options);
        if (Files.isDirectory(fileOrFolder)) {
            reader.folder(fileOrFolder);
        } else if (Files.exists(fileOrFolder)) {
            reader.file(fileOrFolder, DocumentReader.nameOf(fileOrFolder));
        } else {
            throw new UnreadableDocument(
                    fileOrFolder + " does not exist",
                    fileOrFolder.toString(),
                    "a .csv or .xlsx file, or a folder of them",
                    "Maybe it was moved or the name is misspelt.");
        }
        return new FactsRead(reader.rows.facts(), reader.rows.rejected(), reader.files, reader.ignored);
    }

    private void folder(Path folder) {
        Map<String, Path> found = new TreeMap<>();
        try {
            Files.walkFileTree(folder, new Visitor(folder, found));
        } catch (IOException e) {
            throw new UnreadableDocument(
                    folder + " could not be listed",
                    String.valueOf(e.getMessage()),
                    "a folder this user may read",
                    "Ask its owner for permission.",
                    e);
        }
        found.forEach((name, file) -> file(file, name));
    }

    private void file(Path file, String name) {
        int factsBefore = rows.facts().size();
        int rejectedBefore = rows.rejected().size();
        TableRead table;
        try {
            table = table(file, name);
        } catch (UnreadableDocument e) {
            rows.reject(name, "", e.what() + ": " + e.value(), e.expected(), e.advice());
            table = new TableRead("", 0, List.of());
        } catch (IOException e) {
            rows.reject(
                    name,
                    "",
                    String.valueOf(e.getMessage()),
                    "a readable .csv or .xlsx file",
                    "Maybe another program holds it; copy it again.");
            table = new TableRead("", 0, List.of());
        }
        files.add(new FactsRead.FileRead(
                name,
                table.encoding(),
                table.rows(),
                rows.facts().size() - factsBefore,
                rows.rejected().size() - rejectedBefore,
                table.notes()));
    }

    private TableRead table(Path file, String name) throws IOException {
        DocumentReader.requireReadable(file, name, options.limits());
        byte[] head = DocumentReader.head(file);
        Signature signature = Signature.of(head);
        signature.requireReport(name, head);
        boolean workbook = signature == Signature.ZIP;
        if (!workbook && signature != Signature.TEXT) {
            throw new UnreadableDocument(
                    name + " is no table",
                    "its contents are " + signature.name().toLowerCase(Locale.ROOT),
                    "a .csv or .xlsx file",
                    "Give reports to the report reader, tables to this one.");
        }
        TableRead table =
                workbook ? XlsxFacts.read(file, name, rows, options.limits()) : CsvFacts.read(file, name, rows);
        if (workbook == name.toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            return table;
        }
        List<String> notes = new ArrayList<>(table.notes());
        notes.addFirst("The name says otherwise, but the contents are "
                + (workbook ? "an Excel workbook" : "delimited text") + "; read as the contents say.");
        return new TableRead(table.encoding(), table.rows(), notes);
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        private final Path folder;
        private final Map<String, Path> found;

        Visitor(Path folder, Map<String, Path> found) {
            this.folder = folder;
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            return !dir.equals(folder) && DocumentReader.nameOf(dir).startsWith(".")
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            String last = DocumentReader.nameOf(file);
            String lower = last.toLowerCase(Locale.ROOT);
            if (last.startsWith("~$") || last.startsWith(".")) {
                ignored.add(name + ": a program's own temporary file");
            } else if (attributes.isRegularFile()
                    && (lower.endsWith(".csv")
                            || lower.endsWith(".tsv")
                            || lower.endsWith(".xlsx")
                            || lower.endsWith(".xls"))) {
                found.put(name, file);
            } else {
                ignored.add(name + ": neither .csv nor .xlsx");
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            ignored.add(folder.relativize(file) + ": could not be opened");
            return FileVisitResult.CONTINUE;
        }
    }
}
