package receivables.testing;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Whoever answers at the database's address and speaks just enough of MySQL's protocol to be let near: takes any user, and answers every
 * statement with the request for a file of the client's machine. Keeps what it is sent.
 */
public final class RogueServer implements AutoCloseable {

    /** Long password, connect with database, local files, protocol 4.1, transactions, secure connection, named authentication. */
    private static final int CAPABILITIES = 0x1 | 0x8 | 0x80 | 0x200 | 0x2000 | 0x8000 | 0x80000;

    private final ServerSocket door;
    private final String wanted;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final ByteArrayOutputStream got = new ByteArrayOutputStream();

    /** @param wanted the file it asks for */
    public RogueServer(Path wanted) throws IOException {
        this.wanted = wanted.toString();
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::serve);
    }

    public String url() {
        return "jdbc:mysql://127.0.0.1:" + door.getLocalPort() + "/books";
    }

    /** It came as far as to ask for the file. */
    public boolean hasAsked() {
        return asked.get();
    }

    /** All that it was sent of any file. */
    public synchronized String got() {
        return got.toString(StandardCharsets.UTF_8);
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket client = door.accept()) {
                talk(new DataInputStream(client.getInputStream()), client.getOutputStream());
            } catch (IOException hungUp) {
                // the client has had enough, or the test has ended; the next one may come
            }
        }
    }

    private void talk(DataInputStream in, OutputStream out) throws IOException {
        send(out, 0, greeting());
        packet(in);
        send(out, 2, new byte[] {0, 0, 0, 2, 0, 0, 0});
        while (true) {
            packet(in);
            send(out, 1, ("\u00fb" + wanted).getBytes(StandardCharsets.ISO_8859_1));
            asked.set(true);
            for (byte[] piece = packet(in); piece.length > 0; piece = packet(in)) {
                synchronized (this) {
                    got.write(piece);
                }
            }
            send(out, 3, new byte[] {0, 0, 0, 2, 0, 0, 0});
        }
    }

    private static byte[] greeting() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(10);
        bytes.writeBytes("8.0.36\0".getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(new byte[] {1, 0, 0, 0});
        bytes.writeBytes("12345678\0".getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(new byte[] {(byte) CAPABILITIES, (byte) (CAPABILITIES >> 8), 45, 2, 0, (byte) (CAPABILITIES >> 16), 0, 21});
        bytes.writeBytes(new byte[10]);
        bytes.writeBytes("123456789012\0mysql_native_password\0".getBytes(StandardCharsets.US_ASCII));
        return bytes.toByteArray();
    }

    private static void send(OutputStream out, int sequence, byte[] content) throws IOException {
        out.write(new byte[] {(byte) content.length, (byte) (content.length >> 8), (byte) (content.length >> 16), (byte) sequence});
        out.write(content);
        out.flush();
    }

    private static byte[] packet(DataInputStream in) throws IOException {
        byte[] head = new byte[4];
        in.readFully(head);
        byte[] content = new byte[(head[0] & 0xff) | (head[1] & 0xff) << 8 | (head[2] & 0xff) << 16];
        in.readFully(content);
        return content;
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
