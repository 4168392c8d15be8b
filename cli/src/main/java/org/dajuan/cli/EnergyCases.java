package org.dajuan.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dajuan.engines.energy.EnergyProblem;

/** Reads what the energy verb is given: tables of hours, and case folders. */
final class EnergyCases {
    private EnergyCases() {}

    static EnergyProblem read(Path folder, Optional<Integer> hours) throws Refusal, IOException {
        throw Refusal.input("Case folders are not read yet: " + folder + ".", "Try: dajuan energy bench alxa");
    }

    /** A CSV of numbers with a header. */
    static Map<String, double[]> table(Path file) throws IOException, Refusal {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        if (lines.size() < 2) {
            throw Refusal.input("File " + file + " has no rows; expected a header and one row an hour.", "");
        }
        String[] header = lines.getFirst().replace("\uFEFF", "").split(",", -1);
        double[][] columns = new double[header.length][lines.size() - 1];
        int rows = 0;
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            String[] cells = lines.get(i).split(",", -1);
            if (cells.length != header.length) {
                throw Refusal.input(
                        "File " + file + " row " + (i + 1) + " has " + cells.length + " cells; expected "
                                + header.length + ".",
                        "");
            }
            for (int c = 0; c < cells.length; c++) {
                try {
                    columns[c][rows] = Double.parseDouble(cells[c].strip());
                } catch (NumberFormatException e) {
                    columns[c][rows] = Double.NaN;
                }
                if (!Double.isFinite(columns[c][rows])) {
                    throw Refusal.input(
                            "File " + file + " row " + (i + 1) + " column " + header[c].strip() + " is \"" + cells[c]
                                    + "\"; expected a number.",
                            "");
                }
            }
            rows++;
        }
        Map<String, double[]> out = new LinkedHashMap<>();
        for (int c = 0; c < header.length; c++) {
            if (out.put(header[c].strip(), Arrays.copyOf(columns[c], rows)) != null) {
                throw Refusal.input("File " + file + " has two columns " + header[c].strip() + ".", "");
            }
        }
        return out;
    }

    static double[] column(Map<String, double[]> table, String name, Path file) throws Refusal {
        double[] column = table.get(name);
        if (column == null) {
            throw Refusal.input("File " + file + " has no column " + name + "; it has " + table.keySet() + ".", "");
        }
        return column;
    }
}
