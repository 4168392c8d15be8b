package org.dajuan.park.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.ExitCodeGenerator;

/** The server cannot start here: what is wrong, with the values, and what to do. Exit code 4 (environment). */
public final class StartRefusal extends RuntimeException implements ExitCodeGenerator {

    private final String whatToDo;

    public StartRefusal(String whatIsWrong, String whatToDo) {
        this(whatIsWrong, whatToDo, null);
    }

    public StartRefusal(String whatIsWrong, String whatToDo, @Nullable Throwable cause) {
        super(whatIsWrong, cause);
        this.whatToDo = whatToDo;
    }

    public String whatToDo() {
        return whatToDo;
    }

    @Override
    public int getExitCode() {
        return 4;
    }
}
