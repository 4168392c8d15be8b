package org.dajuan.park.platform.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.dajuan.park.platform.Refusal;
import org.jspecify.annotations.Nullable;

/** A request whose body is refused once it is longer than allowed, announced or not. */
final class LimitedRequest extends HttpServletRequestWrapper {

    private final long most;
    private @Nullable ServletInputStream stream;

    LimitedRequest(HttpServletRequest request, long most) {
        super(request);
        this.most = most;
    }

    static Refusal tooLarge(long size, long most) {
        return new Refusal(
                        Refusal.Kind.TOO_LARGE,
                        "The body has " + size + " bytes or more, at most " + most + " are accepted.")
                .with("value", size)
                .hint("Send it in parts, or raise dajuan.http.max-body.");
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (stream == null) {
            stream = new Counted(super.getInputStream(), most);
        }
        return stream;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class Counted extends ServletInputStream {

        private final ServletInputStream in;
        private final long most;
        private long count;

        Counted(ServletInputStream in, long most) {
            this.in = in;
            this.most = most;
        }

        private int count(int read) {
            count += Math.max(0, read);
            if (count > most) {
                throw tooLarge(count, most);
            }
            return read;
        }

        @Override
        public int read() throws IOException {
            int next = in.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return count(in.read(bytes, offset, length));
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
