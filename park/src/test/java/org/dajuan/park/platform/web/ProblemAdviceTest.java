package org.dajuan.park.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Who went away gets no problem, however deep the news of it lies; everything else unexpected is a 500. */
class ProblemAdviceTest {

    private final ProblemAdvice advice = new ProblemAdvice();
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/facts");

    @Test
    void aCallerWhoLeftWhileTheAnswerWasWrittenGetsNone() {
        ClientAbortException gone = new ClientAbortException(new IOException("Broken pipe"));
        assertThat(advice.handle(new UncheckedIOException(gone), request)).isNull();
        assertThat(advice.handle(new HttpMessageNotWritableException("Could not write JSON", gone), request))
                .isNull();
        assertThat(advice.handle(new IllegalStateException(new AsyncRequestNotUsableException("gone")), request))
                .isNull();
    }

    @Test
    void anUnexpectedErrorIsAProblem() {
        assertThat(advice.handle(new UncheckedIOException(new IOException("disk full")), request))
                .isNotNull()
                .satisfies(answer -> assertThat(answer.getStatusCode().value()).isEqualTo(500));
    }
}
