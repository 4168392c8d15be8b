package org.dajuan.park.energy.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dajuan.engines.carbon.Saving;
import org.dajuan.engines.carbon.SavingCheck;
import org.dajuan.engines.carbon.SavingOptions;
import org.dajuan.engines.carbon.SavingProblem;
import org.dajuan.engines.carbon.SavingResult;
import org.dajuan.feeds.carbon.SavingTable;
import org.dajuan.feeds.document.ReadLimits;
import org.dajuan.papers.CarbonJson;
import org.dajuan.papers.SavingJson;
import org.jspecify.annotations.Nullable;

/** One measurement of a saving: the months as they were sent, the baseline, its check. */
public final class SavingStudy {

    /**
     * What came of it.
     *
     * @param document {@code energy-saving.v1}
     */
    public record Outcome(String saving, String error, boolean significant, boolean passed, String document) {}

    private SavingStudy() {}

    /**
     * Measures.
     *
     * @param fileName ends in .csv or .xlsx
     * @param heatingBelow °C, null to take the temperature as it is
     * @throws org.dajuan.feeds.document.UnreadableDocument when the table cannot be read
     * @throws IllegalArgumentException when its months cannot be a baseline and a time after
     */
    public static Outcome of(byte[] table, String fileName, String name, String unit, @Nullable Double heatingBelow) {
        SavingOptions options = heatingBelow == null
                ? SavingOptions.standard()
                : SavingOptions.standard().heatingBelow(heatingBelow);
        SavingProblem problem = read(table, fileName, name, unit);
        SavingResult result = Saving.of(problem, options);
        SavingCheck check = SavingCheck.of(problem, options, result);
        return new Outcome(
                CarbonJson.figure(result.saving()).toPlainString(),
                CarbonJson.figure(result.error()).toPlainString(),
                result.significant(),
                check.passed(),
                SavingJson.write(problem, options, result, check));
    }

    private static SavingProblem read(byte[] table, String fileName, String name, String unit) {
        try {
            Path file = Files.createTempFile("dajuan-months", fileName.endsWith(".xlsx") ? ".xlsx" : ".csv");
            try {
                Files.write(file, table);
                return SavingTable.read(file, fileName, name, unit, ReadLimits.standard());
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The table cannot be kept on this disk.", e);
        }
    }
}
