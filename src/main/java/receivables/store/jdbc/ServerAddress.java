package receivables.store.jdbc;

import com.mysql.cj.conf.ConnectionUrl;
import com.mysql.cj.conf.HostInfo;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What the operator's address of a server says, read as the driver reads it.
 *
 * <pre>{@code jdbc:mysql://books.example:3306/receivables?sslMode=VERIFY_IDENTITY}</pre>
 */
final class ServerAddress {

    private final List<HostInfo> hosts;
    private final Map<String, String> options;

    /** @param url {@code jdbc:mysql:…} */
    ServerAddress(String url) {
        ConnectionUrl parsed = ConnectionUrl.getConnectionUrlInstance(url, new Properties());
        hosts = parsed.getHostsList();
        options = parsed.getOriginalProperties();
    }

    /** The operator wants no LOAD DATA LOCAL: rows travel by inserts then. */
    boolean forbidsLocalLoads() {
        return "false".equalsIgnoreCase(options.getOrDefault("allowLoadLocalInfile", ""));
    }

    /** Another machine than this one. A name that nobody knows counts as one. */
    boolean isFarAway() {
        return hosts.stream().map(HostInfo::getHost).anyMatch(ServerAddress::isFar);
    }

    private static boolean isFar(String host) {
        try {
            return !InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return true;
        }
    }

    /**
     * What must be said about the way to the server.
     *
     * @param cipher what the connection is encrypted with; empty: plain text
     * @return empty where nothing is amiss
     */
    Optional<String> warning(String cipher) {
        return cipher.isEmpty() && isFarAway()
                ? Optional.of("what customers owe travels to the database on " + hosts.getFirst().getHost()
                + " as plain text: anybody on the way can read and change it; "
                        + "let the server speak TLS and add sslMode=VERIFY_IDENTITY to SPRING_DATASOURCE_URL")
                : Optional.empty();
    }
}
