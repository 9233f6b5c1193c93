package receivables.credit.forecast;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import receivables.aging.AgingPolicy;
import receivables.aging.Curve;

/**
 * What is the same for every customer's forecast on one night.
 *
 * @param odds that an item is paid at all, by days past due
 */
public record ForecastContext(LocalDate businessDate, PaymentBehaviour behaviour, Curve odds) {

    public ForecastContext {
        requireNonNull(businessDate, "businessDate is null");
        requireNonNull(behaviour, "behaviour is null");
        requireNonNull(odds, "odds is null");
    }

    public static ForecastContext of(LocalDate businessDate, PaymentBehaviour behaviour, AgingPolicy aging) {
        return new ForecastContext(businessDate, behaviour, new Curve(aging.odds()));
    }

    /** Forecasts of Mondays are kept and compared with what came. */
    static boolean isOrigin(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.MONDAY;
    }
}
