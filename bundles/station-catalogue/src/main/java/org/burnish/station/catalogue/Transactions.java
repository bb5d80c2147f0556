package org.burnish.station.catalogue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.burnish.station.StationException;
import org.burnish.station.StationException.Kind;

/** Transactions of the catalogue, whose failures are said in words. */
final class Transactions {

    /** SQLSTATE class 08, and the states by which servers say that they end. */
    private static final String GONE = "08...|57P0.|90067|90098|90121|90020";

    private static final String FULL = "53100|90028|90031";

    /** What is done in a transaction. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private final DataSource dataSource;

    Transactions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Does all of it, or nothing. */
    <T> T change(Work<T> work) {
        return in(Connection.TRANSACTION_READ_COMMITTED, "Nothing of it was stored. ", work);
    }

    /** Reads what was there at one moment. */
    <T> T read(Work<T> work) {
        return in(Connection.TRANSACTION_REPEATABLE_READ, "", work);
    }

    private <T> T in(int isolation, String state, Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setTransactionIsolation(isolation);
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                rollback(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            throw new StationException(Kind.UNAVAILABLE, sentence(state, e), e);
        }
    }

    private static String sentence(String state, SQLException failure) {
        String code = String.valueOf(failure.getSQLState());
        String message = String.valueOf(failure.getMessage());
        if (code.matches(FULL) || message.toLowerCase(Locale.ROOT).contains("no space left")) {
            return "The disk of the database is full. " + state + "Make room on it, and try again. (" + message + ")";
        }
        if (code.matches(GONE)) {
            return "The database of the station can't be reached. " + state + "Try again when it can. (" + message
                    + ")";
        }
        return "The database of the station does not do this at the moment: " + message + ". " + state
                + "Try again later.";
    }

    /** Whether another transaction stored the same first. */
    static boolean isTaken(SQLException failure) {
        return String.valueOf(failure.getSQLState()).matches("23505|40001|40P01");
    }

    private static void rollback(Connection connection, Exception reason) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }
}
