package receivables.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Logger;

/**
 * A database that goes away for good at its n-th call, as it does for a process that is killed: from then on every call fails, and what was
 * not committed is rolled back. Stands before the real drivers of this JVM and lets everything through until it is told otherwise.
 *
 * <pre>{@code FailingDriver.failAt(1_234, true); … run … FailingDriver.heal();}</pre>
 */
public final class FailingDriver implements Driver {

    private static final FailingDriver ONLY = new FailingDriver();

    private final AtomicLong calls = new AtomicLong();
    private final Set<Connection> open = Collections.newSetFromMap(Collections.synchronizedMap(new WeakHashMap<>()));
    private volatile long failAt = Long.MAX_VALUE;
    private volatile boolean afterwards;
    private volatile boolean comesBack;
    private volatile boolean gone;
    private List<Driver> real = List.of();

    /** Puts itself before the real drivers. */
    public static synchronized void install() throws SQLException {
        if (ONLY.real.isEmpty()) {
            ONLY.real = DriverManager.drivers().toList();
            for (Driver driver : ONLY.real) {
                DriverManager.deregisterDriver(driver);
            }
            DriverManager.registerDriver(ONLY);
        }
    }

    /** Gives the real drivers their place back. */
    public static synchronized void remove() throws SQLException {
        heal();
        if (!ONLY.real.isEmpty()) {
            DriverManager.deregisterDriver(ONLY);
            for (Driver driver : ONLY.real) {
                DriverManager.registerDriver(driver);
            }
            ONLY.real = List.of();
        }
    }

    /**
     * @param call the database is gone from this call on, counted from now
     * @param afterwards the call itself still arrives, but its answer does not
     */
    public static void failAt(long call, boolean afterwards) {
        heal();
        ONLY.afterwards = afterwards;
        ONLY.failAt = call;
    }

    /**
     * The database hangs up on everybody at this call, counted from now, and answers again at once: open connections are lost, new ones
     * work.
     */
    public static void hangUpAt(long call, boolean afterwards) {
        failAt(call, afterwards);
        ONLY.comesBack = true;
    }

    /** The database is back; counting begins anew. */
    public static void heal() {
        ONLY.failAt = Long.MAX_VALUE;
        ONLY.comesBack = false;
        ONLY.gone = false;
        ONLY.calls.set(0);
    }

    /** Statements and commits since the last {@link #heal}. */
    public static long calls() {
        return ONLY.calls.get();
    }

    public static boolean isGone() {
        return ONLY.gone;
    }

    @Override
    public Connection connect(String url, Properties properties) throws SQLException {
        if (gone) {
            return wrapped(null, Connection.class);
        }
        for (Driver driver : real) {
            Connection connection = driver.connect(url, properties);
            if (connection != null) {
                open.add(connection);
                return wrapped(connection, Connection.class);
            }
        }
        return null;
    }

    private <T> T wrapped(Object target, Class<T> type) {
        return type.cast(Proxy.newProxyInstance(FailingDriver.class.getClassLoader(), new Class<?>[] {type}, new Calls(target)));
    }

    private static SQLException lost() {
        return new SQLException("the connection was cut by the test", "HY000");
    }

    private void cut() {
        if (gone) {
            return;
        }
        gone = !comesBack;
        for (Connection connection : List.copyOf(open)) {
            try {
                connection.close();
            } catch (SQLException already) {
                open.remove(connection);
            }
        }
    }

    /** Counts what reaches the database, and fails. */
    private final class Calls implements InvocationHandler {

        private final Object target;

        Calls(Object target) {
            this.target = target;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            String name = method.getName();
            boolean reaches = name.startsWith("execute") || name.equals("commit");
            long call = reaches ? calls.incrementAndGet() : 0;
            if (reaches && (comesBack ? call == failAt : call >= failAt) && !gone) {
                if (afterwards) {
                    passed(method, arguments);
                }
                cut();
                if (comesBack) {
                    throw lost();
                }
            }
            if (gone && method.getDeclaringClass() != Object.class) {
                return dead(name, method.getReturnType());
            }
            Object answer = passed(method, arguments);
            return switch (answer) {
                case CallableStatement statement -> wrapped(statement, CallableStatement.class);
                case PreparedStatement statement -> wrapped(statement, PreparedStatement.class);
                case Statement statement when name.equals("createStatement") -> wrapped(statement, Statement.class);
                case null, default -> answer;
            };
        }

        /** The pool must not notice, or it would wait for a better connection at every call: only work fails. */
        private Object dead(String name, Class<?> type) throws SQLException {
            if (name.startsWith("execute") || name.startsWith("prepare") || name.startsWith("create") || name.equals("commit")) {
                throw lost();
            }
            return name.equals("isValid") || name.equals("getAutoCommit") ? Boolean.TRUE : type == boolean.class ? Boolean.FALSE
                    : type == int.class ? (Object) 0 : null;
        }

        private Object passed(Method method, Object[] arguments) throws Throwable {
            try {
                return method.invoke(target, arguments);
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            }
        }
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        for (Driver driver : real) {
            if (driver.acceptsURL(url)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return true;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }
}
