package receivables.testing;

import java.sql.SQLException;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * While the tests of a class run, {@link FailingDriver} stands before the real drivers; afterwards they have their place back.
 *
 * <pre>{@code @ExtendWith(BeforeTheDrivers.class) class CutOffTest { … FailingDriver.failAt(100, true); … }}</pre>
 */
public final class BeforeTheDrivers implements BeforeAllCallback, AfterAllCallback {

    @Override
    public void beforeAll(ExtensionContext tests) throws SQLException {
        FailingDriver.install();
    }

    @Override
    public void afterAll(ExtensionContext tests) throws SQLException {
        FailingDriver.remove();
    }
}
