package org.assay.workbench.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.assay.kernel.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds the JSON that is read into memory, as the container bounds forms and files: a stranger who asks for a token
 * gets to send little, whoever imports a text as much as a file may have.
 */
@Component
class BodyLimit extends OncePerRequestFilter {

    private static final long IMPORT = 51L * 1024 * 1024;
    private static final long ANNOTATIONS = 11L * 1024 * 1024;
    private static final long OTHER = 2L * 1024 * 1024;
    private static final long TOKEN = 16L * 1024;

    // Goes to the disk or into the database as it comes, and is counted there.
    private static final Pattern COPIES = Pattern.compile("/api/v1/sources/[^/]+/copies|/api/v1/other-checks");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long limit = switch (request.getRequestURI()) {
            case "/api/v1/documents" -> IMPORT;
            case "/api/v1/tokens" -> TOKEN;
            default -> COPIES.matcher(request.getRequestURI()).matches()
                    ? Long.MAX_VALUE
                    : request.getRequestURI().endsWith("/annotations") ? ANNOTATIONS : OTHER;
        };
        // Files are read past this, by the container, within limits of its own.
        chain.doFilter(new Limited(request, limit), response);
    }

    private static final class Limited extends HttpServletRequestWrapper {

        private final long limit;

        Limited(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (getContentLengthLong() > limit) throw tooLarge(limit);
            return new Counted(super.getInputStream(), limit);
        }
    }

    private static Refusal tooLarge(long limit) {
        return new Refusal("BODY_TOO_LARGE", limit / 1024);
    }

    /** For a body whose length is not known before its end. */
    private static final class Counted extends ServletInputStream {

        private final ServletInputStream in;
        private final long limit;
        private long read;

        Counted(ServletInputStream in, long limit) {
            this.in = in;
            this.limit = limit;
        }

        private int count(int more) {
            if (more > 0 && (read += more) > limit) throw tooLarge(limit);
            return more;
        }

        @Override
        public int read() throws IOException {
            int next = in.read();
            if (next >= 0) count(1);
            return next;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return count(in.read(target, offset, length));
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
