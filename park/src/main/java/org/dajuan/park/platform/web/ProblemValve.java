package org.dajuan.park.platform.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.dajuan.park.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What Tomcat refuses before any filter runs (a malformed path, a missing host) is a problem as well, not a page. */
public class ProblemValve extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemValve.class);

    @Override
    protected void report(Request request, Response response, @Nullable Throwable error) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        String id = Ids.next().toString();
        String body =
                "{\"type\":\"urn:dajuan:problem:http-" + status + "\",\"title\":\"Request not accepted\",\"status\":"
                        + status + ",\"detail\":\"This is no request that the server understands.\",\"instance\":\"\","
                        + "\"requestId\":\"" + id + "\",\"hint\":null,\"values\":{}}";
        try {
            response.setHeader(RequestFrame.HEADER, id);
            LOG.info("Refused {} with {} before it was a request", id, status);
            response.setContentType("application/problem+json");
            response.getResponse().getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            LOG.debug("The client of a refused request is gone", e);
        }
    }
}
