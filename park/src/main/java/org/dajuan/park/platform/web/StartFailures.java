package org.dajuan.park.platform.web;

import org.dajuan.park.platform.StartRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in two sentences why the server did not start, instead of a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailures implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefusal refusal) {
                return new FailureAnalysis(refusal.getMessage(), refusal.whatToDo(), refusal);
            }
            if (cause instanceof PortInUseException port) {
                return new FailureAnalysis(
                        "Port " + port.getPort() + " for the web server is taken.",
                        "Free it, or set dajuan.http.port (DAJUAN_HTTP_PORT) to another one.",
                        port);
            }
        }
        return null;
    }
}
