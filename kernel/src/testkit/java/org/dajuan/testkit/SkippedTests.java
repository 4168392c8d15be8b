package org.dajuan.testkit;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Prints why a test did not run; Surefire by itself only counts. Compiled into the test classes of every module by the parent pom. */
public final class SkippedTests implements TestExecutionListener {

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        print(test, reason);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() == TestExecutionResult.Status.ABORTED) {
            print(test, result.getThrowable().map(Throwable::getMessage).orElse("aborted"));
        }
    }

    private static void print(TestIdentifier test, String reason) {
        String place = test.getSource()
                .map(source -> switch (source) {
                    case MethodSource m -> m.getClassName() + "." + m.getMethodName();
                    case ClassSource c -> c.getClassName();
                    default -> "";
                })
                .orElse("");
        System.out.println("SKIPPED " + place + " (" + test.getDisplayName() + "): " + reason);
    }
}
