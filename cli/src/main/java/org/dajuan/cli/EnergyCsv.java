package org.dajuan.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.dajuan.engines.energy.EnergyModel;
import org.dajuan.engines.energy.EnergyProblem;

/** A solution as {@code hour,quantity,value}; hour -1 for capacities. */
final class EnergyCsv {
    private EnergyCsv() {}

    static void write(EnergyModel model, double[] x, Path file) throws IOException {
        EnergyProblem p = model.problem();
        List<String> flows = p.flows().stream().map(f -> f.name()).toList();
        List<String> stores = p.stores().stream().map(s -> s.name()).toList();
        try (BufferedWriter w = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            w.write("hour,quantity,value\n");
            for (var c : p.capacities()) {
                row(w, -1, c.name(), x[model.capacity(c.name())]);
            }
            for (int t = 0; t < p.hours(); t++) {
                for (int f = 0; f < flows.size(); f++) {
                    row(w, t, flows.get(f), x[model.flow(f, t)]);
                }
                for (int s = 0; s < stores.size(); s++) {
                    row(w, t, stores.get(s), x[model.level(s, t)]);
                }
            }
        }
    }

    private static void row(BufferedWriter w, int hour, String name, double value) throws IOException {
        w.write(Integer.toString(hour));
        w.write(',');
        w.write(name.contains(",") || name.contains("\"") ? '"' + name.replace("\"", "\"\"") + '"' : name);
        w.write(',');
        w.write(Double.toString(value == 0 ? 0.0 : value).toLowerCase(Locale.ROOT));
        w.write('\n');
    }
}
