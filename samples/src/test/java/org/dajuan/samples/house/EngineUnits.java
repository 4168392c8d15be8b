package org.dajuan.samples.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads sources, since Javadoc is not in classes: every public type of an engine says a unit, or that it is dimensionless. */
final class EngineUnits {
    private EngineUnits() {}

    private static final Pattern TYPE = Pattern.compile(
            "(?:(/\\*\\*(?:(?!\\*/).)*\\*/)\\s*)?(?:@[A-Za-z(\"')]+\\s+)*^public (?:abstract |final |sealed |non-sealed )*(?:class|record|interface|enum) (\\w+)",
            Pattern.DOTALL | Pattern.MULTILINE);

    private static final Pattern UNIT = Pattern.compile(
            "dimensionless|\\bunits?\\b|tCO2|\\btC\\b|\\btce\\b|\\b[kMGT]?Wh?\\b|\\b[kMG]?J\\b|Nm³|\\bt\\b|\\bkg\\b|per cent|%|"
                    + "\\bCNY\\b|\\bhours?\\b|\\bseconds?\\b|\\bms\\b|\\bbytes\\b|\\bK\\b|relative|\\bMB\\b|\\bh\\b|\\bs\\b");

    /** Names of the files whose public type is silent about its unit. */
    static List<String> silent(Path sources) throws IOException {
        List<String> silent = new ArrayList<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
                Matcher m = TYPE.matcher(Files.readString(file));
                if (m.find()) {
                    String name = String.valueOf(file.getFileName());
                    if (m.group(1) == null) {
                        silent.add(name + ": no Javadoc");
                    } else if (!UNIT.matcher(m.group(1)).find()) {
                        silent.add(name);
                    }
                }
            }
        }
        return silent;
    }
}
