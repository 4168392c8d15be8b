package org.dajuan.engines.energy.highs;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The native library: unpacked from its jar into a temporary file, loaded once in a process, its functions looked up by name. */
final class HighsLibrary {
    private static final String PLATFORM = "linux-x86-64";
    private static final String RESOURCE = "/ortools-" + PLATFORM + "/libhighs.so.1";

    private static @Nullable HighsLibrary loaded;

    private final SymbolLookup symbols;
    private final Map<String, MethodHandle> functions = new ConcurrentHashMap<>();

    private HighsLibrary(SymbolLookup symbols) {
        this.symbols = symbols;
    }

    /** The library of this process; throws {@link HighsUnavailable} with the reason. */
    static synchronized HighsLibrary get() {
        if (loaded == null) {
            loaded = load();
        }
        return loaded;
    }

    private static HighsLibrary load() {
        String os = System.getProperty("os.name", "");
        String arch = System.getProperty("os.arch", "");
        if (!os.toLowerCase(Locale.ROOT).contains("linux") || !(arch.equals("amd64") || arch.equals("x86_64"))) {
            throw new HighsUnavailable("HiGHS is packed for " + PLATFORM + " only; this is " + os + " on " + arch
                    + ". The structured solver runs anywhere: ask for it by name.");
        }
        try (InputStream in = HighsLibrary.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new HighsUnavailable("The class path lacks " + RESOURCE
                        + "; expected the jar com.google.ortools:ortools-" + PLATFORM + ".");
            }
            Path file = Files.createTempFile("dajuan-highs-", ".so");
            try {
                Files.copy(in, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                return new HighsLibrary(SymbolLookup.libraryLookup(file, Arena.global()));
            } finally {
                Files.deleteIfExists(file); // the mapping outlives the name, so nothing is left behind
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new HighsUnavailable(
                    "The library of HiGHS could not be unpacked and loaded from " + System.getProperty("java.io.tmpdir")
                            + ": " + e.getMessage() + ". Name another folder with -Djava.io.tmpdir.",
                    e);
        }
    }

    /** A function of the library. */
    MethodHandle function(String name, MemoryLayout result, MemoryLayout... arguments) {
        return functions.computeIfAbsent(
                name,
                n -> Linker.nativeLinker()
                        .downcallHandle(
                                symbols.find(n)
                                        .orElseThrow(() -> new HighsUnavailable("HiGHS has no function " + n + ".")),
                                FunctionDescriptor.of(result, arguments)));
    }

    /** A function without a result. */
    MethodHandle procedure(String name, MemoryLayout... arguments) {
        return functions.computeIfAbsent(
                name,
                n -> Linker.nativeLinker()
                        .downcallHandle(
                                symbols.find(n)
                                        .orElseThrow(() -> new HighsUnavailable("HiGHS has no function " + n + ".")),
                                FunctionDescriptor.ofVoid(arguments)));
    }
}
