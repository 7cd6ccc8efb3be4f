package org.assay.evidence.capture;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;

/**
 * Asks one address once and writes down the answer byte by byte. A name is resolved once, every address of it must be
 * open to us, and the connection goes to one of these addresses, so that a name which resolves differently the second
 * time is never resolved a second time. It follows no redirect: its caller does, and comes here again.
 */
final class WebClient {

    /** The product token in requests and for robots.txt. */
    static final String AGENT = "Assay";

    private static final String PAGES = "text/html,application/xhtml+xml,application/pdf,image/*,*/*;q=0.5";
    private static final int CONNECT_MILLIS = 10_000;
    private static final int READ_MILLIS = 15_000;
    private static final int LONGEST_HEAD = 256 * 1024;
    private static final String UNKNOWN_LENGTH = "X-Assay-Unknown-Length";
    private static final SSLSocketFactory TLS = (SSLSocketFactory) SSLSocketFactory.getDefault();

    /** Names to addresses. */
    interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    private final PublicAddresses open;
    private final Names names;
    private final Clock clock;

    WebClient(PublicAddresses open, Names names, Clock clock) {
        this.open = open;
        this.names = names;
        this.clock = clock;
    }

    /**
     * @param most bytes of the whole answer
     * @param deadline in {@link System#nanoTime}'s time
     * @throws NotCaptured {@code CAPTURE_ADDRESS_CLOSED}, {@code CAPTURE_HOST_UNKNOWN}, {@code CAPTURE_UNREACHABLE},
     *     {@code CAPTURE_TOO_LARGE}, {@code CAPTURE_TOO_SLOW}, {@code CAPTURE_UNTRUSTED}
     */
    Exchange get(URI address, long most, long deadline) {
        return get(address, PAGES, most, deadline);
    }

    /** @param accept the media types asked for */
    Exchange get(URI address, String accept, long most, long deadline) {
        InetAddress[] resolved = resolve(address.getHost());
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (left <= 0) throw new NotCaptured("CAPTURE_TOO_SLOW", address.getHost());
        @Nullable Path answer = null;
        Socket socket = new Socket();
        // Each read has its own limit; this one is for an answer that drips on and on. Not before the deadline, or the answer
        // would be told as one that never came: what was left is cut to whole milliseconds.
        CompletableFuture<Void> end = CompletableFuture.runAsync(
                () -> close(socket), CompletableFuture.delayedExecutor(left + 1, TimeUnit.MILLISECONDS));
        try (socket) {
            answer = Files.createTempFile("assay-capture", ".http");
            Instant at = clock.instant();
            InetAddress ip = connect(socket, resolved, WebAddress.port(address));
            Socket talking = address.getScheme().equals("https") ? tls(socket, address) : socket;
            byte[] request = request(address, accept);
            talking.getOutputStream().write(request);
            talking.getOutputStream().flush();
            return receive(new BufferedInputStream(talking.getInputStream()), most, new Exchange(
                    address, ip, at, request, answer, 0, Optional.empty()));
        } catch (IOException | RuntimeException failed) {
            delete(answer);
            if (failed instanceof NotCaptured told) throw told;
            throw told(failed, address, deadline);
        } finally {
            end.cancel(false);
        }
    }

    private InetAddress[] resolve(String host) {
        InetAddress[] resolved;
        try {
            resolved = names.of(host);
        } catch (UnknownHostException unknown) {
            throw new NotCaptured("CAPTURE_HOST_UNKNOWN", host);
        }
        // One closed address among open ones is a trap, too.
        for (InetAddress each : resolved) {
            if (!open.allows(each)) throw new NotCaptured("CAPTURE_ADDRESS_CLOSED", host);
        }
        return resolved;
    }

    private static InetAddress connect(Socket socket, InetAddress[] resolved, int port) throws IOException {
        // An unresolved second try would need a new socket: the first address is the one its name prefers.
        socket.connect(new InetSocketAddress(resolved[0], port), CONNECT_MILLIS);
        socket.setSoTimeout(READ_MILLIS);
        return resolved[0];
    }

    /** Checks the certificate against the name, as a browser does. */
    private static SSLSocket tls(Socket socket, URI address) throws IOException {
        SSLSocket secured = (SSLSocket) TLS.createSocket(socket, address.getHost(), WebAddress.port(address), true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    private static byte[] request(URI address, String accept) {
        String host = address.getPort() < 0 ? address.getHost() : address.getHost() + ":" + address.getPort();
        return ("GET " + WebAddress.target(address) + " HTTP/1.1\r\n"
                        + "Host: " + host + "\r\n"
                        + "User-Agent: Mozilla/5.0 (compatible; " + AGENT + "; a newsroom keeps one page)\r\n"
                        + "Accept: " + accept + "\r\n"
                        + "Accept-Encoding: identity\r\n"
                        + "Connection: close\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static Exchange receive(InputStream from, long most, Exchange asked) throws IOException {
        try (FileChannel file = FileChannel.open(asked.answer(), StandardOpenOption.WRITE)) {
            Written written = new Written(from, file, most, asked.address().getHost());
            byte[] first = written.head();
            HttpResponse head = HttpResponse.parse(Channels.newChannel(new ByteArrayInputStream(withLength(first))));
            // What neither counts its bytes nor marks its end, ends with the connection.
            if (isBounded(head)) HttpResponse.parse(written.after(first)).body().consume();
            else written.toTheEnd();
            return new Exchange(
                    asked.address(),
                    asked.ip(),
                    asked.at(),
                    asked.request(),
                    asked.answer(),
                    head.status(),
                    head.headers().first("Content-Type"));
        }
    }

    private static boolean isBounded(HttpResponse head) {
        return head.headers().first("Content-Length").isPresent() && !head.headers().contains(UNKNOWN_LENGTH, "1")
                || head.headers().contains("Transfer-Encoding", "chunked");
    }

    /** The parser wants to know a length before it tells the rest of a head. */
    private static byte[] withLength(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        String small = text.toLowerCase(Locale.ROOT);
        if (small.contains("\ncontent-length:") || small.contains("\ntransfer-encoding:")) return head;
        int end = text.indexOf('\n') + 1;
        return (text.substring(0, end) + "Content-Length: 0\r\n" + UNKNOWN_LENGTH + ": 1\r\n" + text.substring(end))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Writes down every byte that is read through it. */
    private static final class Written implements ReadableByteChannel {

        private final InputStream from;
        private final FileChannel file;
        private final long most;
        private final String host;
        private final byte[] buffer = new byte[16 * 1024];
        private long size;

        Written(InputStream from, FileChannel file, long most, String host) {
            this.from = from;
            this.file = file;
            this.most = most;
            this.host = host;
        }

        @Override
        public int read(ByteBuffer to) throws IOException {
            int read = from.read(buffer, 0, Math.min(buffer.length, to.remaining()));
            if (read <= 0) return read;
            size += read;
            if (size > most) throw new NotCaptured("CAPTURE_TOO_LARGE", host, most / 1024 / 1024);
            ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
            while (bytes.hasRemaining()) file.write(bytes);
            to.put(buffer, 0, read);
            return read;
        }

        /** Up to and with the empty line. */
        byte[] head() throws IOException {
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            ByteBuffer one = ByteBuffer.allocate(1);
            for (int lineLength = 0; ; ) {
                one.clear();
                if (read(one) <= 0 || head.size() >= LONGEST_HEAD) throw new IOException("no end of the head");
                int next = one.get(0);
                head.write(next);
                if (next == '\n' && lineLength == 0 && head.size() > 2) return head.toByteArray();
                if (next == '\n') lineLength = 0;
                else if (next != '\r') lineLength++;
            }
        }

        /** What was read already, and then the rest. */
        ReadableByteChannel after(byte[] head) {
            ByteBuffer first = ByteBuffer.wrap(head);
            Written rest = this;
            return new ReadableByteChannel() {
                @Override
                public int read(ByteBuffer to) throws IOException {
                    if (!first.hasRemaining()) return rest.read(to);
                    int length = Math.min(first.remaining(), to.remaining());
                    to.put(to.position(), first, first.position(), length).position(to.position() + length);
                    first.position(first.position() + length);
                    return length;
                }

                @Override
                public boolean isOpen() {
                    return true;
                }

                @Override
                public void close() {
                    rest.close();
                }
            };
        }

        void toTheEnd() throws IOException {
            ByteBuffer rest = ByteBuffer.allocate(buffer.length);
            while (read(rest) >= 0) rest.clear();
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {
            // The socket's owner closes it.
        }
    }

    private static NotCaptured told(Exception failed, URI address, long deadline) {
        if (System.nanoTime() >= deadline || failed instanceof SocketTimeoutException) {
            return new NotCaptured("CAPTURE_TOO_SLOW", address.getHost());
        }
        if (failed instanceof SSLException) return new NotCaptured("CAPTURE_UNTRUSTED", address.getHost());
        return new NotCaptured("CAPTURE_UNREACHABLE", address.getHost());
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException already) {
            // Closed is all it was to be.
        }
    }

    private static void delete(@Nullable Path answer) {
        if (answer == null) return;
        try {
            Files.deleteIfExists(answer);
        } catch (IOException left) {
            // In the folder for temporary files, where it harms nobody.
        }
    }
}
