package org.dajuan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.dajuan.spine.report.CompiledReport;
import org.dajuan.spine.report.ReportCompiler;
import org.dajuan.spine.report.ReportText;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Time to compile the sample park's report, once and repeated, so that linearity shows. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ReportCompilerJmh {
    /** How often the report is repeated. */
    @Param({"1", "10", "100"})
    public int times;

    private ReportCompiler compiler = new ReportCompiler();
    private ReportText text = new ReportText("none", "");

    /** Reads the sample report from the checkout. */
    @Setup
    public void read() throws IOException {
        Path file = Shared.checkout().resolve("samples/park/report-2025.txt");
        text = new ReportText("sample", (Files.readString(file) + "\n").repeat(times));
        compiler = new ReportCompiler();
    }

    /** One compilation. */
    @Benchmark
    public CompiledReport compile() {
        return compiler.compile(text, 2024);
    }
}
