package org.dajuan.park.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dajuan.feeds.document.ReadLimits;
import org.dajuan.feeds.document.UnreadableDocument;
import org.dajuan.feeds.table.TableRows;
import org.dajuan.feeds.table.TableRows.Row;
import org.dajuan.park.platform.Refusal;

/**
 * Somebody's table with its header found: below title rows, in one row or in two of which the upper one is merged.
 *
 * @param titles of the columns, "" where there is none; a title that stands twice gets a number
 * @param rows below the header, all of one sheet
 */
record ImportTable(List<String> titles, List<Row> rows, List<String> notes) {

    private static final int MOST_ROWS = 50_000;
    private static final int LOOK = 30;

    /** Reads a table; refuses what is none, and one without a header that names an enterprise. */
    static ImportTable read(String fileName, byte[] content) {
        List<Row> all = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        try {
            Path file = Files.createTempFile(
                    "dajuan-import", fileName.toLowerCase(Locale.ROOT).endsWith(".xlsx") ? ".xlsx" : ".csv");
            try {
                Files.write(file, content);
                notes.addAll(TableRows.read(file, fileName, ReadLimits.standard(), row -> {
                    all.add(row);
                    return all.size() <= MOST_ROWS;
                }));
            } finally {
                Files.delete(file);
            }
        } catch (UnreadableDocument e) {
            throw Refusal.invalid("file", fileName, e.what() + ": expected " + e.expected() + ".")
                    .hint(e.advice());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (all.size() > MOST_ROWS) {
            throw new Refusal(Refusal.Kind.TOO_LARGE, "The table has more than " + MOST_ROWS + " rows.")
                    .hint("Split it.");
        }
        return withHeader(fileName, all, notes);
    }

    private static ImportTable withHeader(String fileName, List<Row> all, List<String> notes) {
        int best = 0;
        int first = -1;
        int height = 1;
        List<String> titles = List.of();
        String sheet = "";
        int inSheet = 0;
        for (int i = 0; i < all.size(); i++) {
            inSheet = all.get(i).sheet().equals(sheet) && i > 0 ? inSheet + 1 : 0;
            sheet = all.get(i).sheet();
            if (inSheet >= LOOK) {
                continue;
            }
            List<String> one = all.get(i).cells();
            int score = propose(one).size();
            if (score > best) {
                best = score;
                first = i;
                height = 1;
                titles = one;
            }
            if (i + 1 < all.size() && all.get(i + 1).sheet().equals(sheet)) {
                List<String> two = joined(one, all.get(i + 1).cells());
                if (propose(two).size() > best && propose(one).size() > 0) {
                    best = propose(two).size();
                    first = i;
                    height = 2;
                    titles = two;
                }
            }
        }
        if (first < 0 || best < 2) {
            throw Refusal.invalid(
                            "file", fileName, "No row among the first " + LOOK + " of any sheet names the columns.")
                    .hint("A header needs at least 统一社会信用代码 and 企业名称; the template has one.");
        }
        String from = all.get(first).sheet();
        List<Row> below = all.subList(first + height, all.size()).stream()
                .filter(row -> row.sheet().equals(from))
                .toList();
        if (!from.isEmpty()) {
            notes.add("Sheet \"" + from + "\", header in row " + all.get(first).number() + ".");
        } else if (first > 0) {
            notes.add("Header in row " + all.get(first).number() + ".");
        }
        return new ImportTable(numbered(titles), below, List.copyOf(notes));
    }

    /** Under a merged cell stand the titles proper; beside it the upper row may reach over both. */
    private static List<String> joined(List<String> upper, List<String> lower) {
        List<String> titles = new ArrayList<>();
        for (int i = 0; i < Math.max(upper.size(), lower.size()); i++) {
            String below = i < lower.size() ? lower.get(i) : "";
            titles.add(below.isEmpty() && i < upper.size() ? upper.get(i) : below);
        }
        return titles;
    }

    private static List<String> numbered(List<String> titles) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        return titles.stream()
                .map(title -> title.replaceAll("\\p{Cntrl}", " ").strip())
                .map(title -> title.length() > 190 ? title.substring(0, 190) : title)
                .map(title -> {
                    int count = seen.merge(title, 1, Integer::sum);
                    return count == 1 || title.isEmpty() ? title : title + " (" + count + ")";
                })
                .toList();
    }

    /** The most likely column for each field: whole titles before parts, longer before shorter, left before right. */
    static Map<String, String> propose(List<String> titles) {
        record Match(EnterpriseField field, String title, int likeness) {}
        List<Match> matches = new ArrayList<>();
        for (String title : titles) {
            for (EnterpriseField field : EnterpriseField.values()) {
                int likeness = title.length() > 60 ? 0 : field.likeness(title);
                if (likeness > 0) {
                    matches.add(new Match(field, title, likeness));
                }
            }
        }
        matches.sort(java.util.Comparator.comparingInt(Match::likeness).reversed());
        Map<String, String> columns = new LinkedHashMap<>();
        for (Match match : matches) {
            if (!columns.containsKey(match.field().word) && !columns.containsValue(match.title())) {
                columns.put(match.field().word, match.title());
            }
        }
        return columns;
    }

    /** Same titles in any order give the same fingerprint. */
    String fingerprint() {
        String text = String.join(
                "\n",
                titles.stream()
                        .map(EnterpriseField::titleKey)
                        .filter(key -> !key.isEmpty())
                        .sorted()
                        .toList());
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
