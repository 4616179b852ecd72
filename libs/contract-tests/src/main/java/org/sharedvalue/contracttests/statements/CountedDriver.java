package org.sharedvalue.contracttests.statements;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's driver, whose every execution and commit passes {@link Statements}. */
public final class CountedDriver implements Driver {

    private final Driver driver = ServiceLoader.load(Driver.class, CountedDriver.class.getClassLoader()).stream()
            .filter(known -> known.type().getName().equals("org.postgresql.Driver"))
            .findFirst()
            .orElseThrow()
            .get();

    @Override
    public @Nullable Connection connect(String url, Properties properties) throws SQLException {
        Connection connection = driver.connect(url, properties);
        return connection == null ? null : counted(connection);
    }

    private static Connection counted(Connection connection) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            if (method.getName().equals("commit")) {
                Statements.passed("commit");
            }
            Object result = call(connection, method, arguments);
            String sql = arguments != null && arguments[0] instanceof String text ? text : "";
            if (result instanceof CallableStatement call) {
                return proxy(CallableStatement.class, executed(call, sql));
            }
            if (result instanceof PreparedStatement prepared) {
                return proxy(PreparedStatement.class, executed(prepared, sql));
            }
            return result instanceof Statement plain ? proxy(Statement.class, executed(plain, sql)) : result;
        });
    }

    private static InvocationHandler executed(Statement statement, String prepared) {
        return (proxy, method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                Statements.passed(arguments != null && arguments[0] instanceof String text ? text : prepared);
            }
            return call(statement, method, arguments);
        };
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(CountedDriver.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause() == null ? failure : failure.getCause();
        }
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        return driver.acceptsURL(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) throws SQLException {
        return driver.getPropertyInfo(url, properties);
    }

    @Override
    public int getMajorVersion() {
        return driver.getMajorVersion();
    }

    @Override
    public int getMinorVersion() {
        return driver.getMinorVersion();
    }

    @Override
    public boolean jdbcCompliant() {
        return driver.jdbcCompliant();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("org.postgresql");
    }
}
