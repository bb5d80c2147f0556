package org.burnish.station.engine;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.burnish.archive.ArchivePlan;
import org.burnish.archive.Certificate;
import org.burnish.archive.Certificates;
import org.burnish.archive.DiscTree;
import org.burnish.archive.IssuedCertificate;
import org.burnish.media.Medium;
import org.burnish.recorder.Drive;
import org.burnish.recorder.Outcome;
import org.burnish.station.Burn.Verified;
import org.burnish.station.BurnCertificate;
import org.burnish.station.Job;

/** Issues the certificates of burns, and keeps them in the database. */
final class CertificateDesk {

    private static final String PROGRAM = "Burnish "
            + Optional.ofNullable(CertificateDesk.class.getPackage().getImplementationVersion())
                    .orElse("0.1");

    private final Db db;
    private final Certificates certificates;
    private final Sets sets;
    private final String station;

    CertificateDesk(Db db, Certificates certificates, Sets sets, String station) {
        this.db = db;
        this.certificates = certificates;
        this.sets = sets;
        this.station = station;
    }

    /**
     * What is known of a burn when it has ended.
     *
     * @param row the burn
     * @param job its job
     * @param plan the set
     * @param tree what was recorded
     * @param outcome how recording ended
     * @param drive where it was done
     * @param verified what reading it back found
     */
    record Made(
            BurnRow row, Job job, ArchivePlan plan, DiscTree tree, Outcome outcome, Drive drive, Verified verified) {}

    /** Issues a certificate. */
    void issue(Made made) throws IOException {
        IssuedCertificate issued = certificates.issue(certificate(made), Optional.of(sets.key()));
        db.transaction(connection -> {
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from burn_certificate where burn = ?")) {
                delete.setLong(1, made.row().id);
                delete.executeUpdate();
            }
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into burn_certificate (burn, json, signature, signing_key, page) values (?, ?, ?, ?, ?)")) {
                insert.setLong(1, made.row().id);
                insert.setBytes(2, issued.json());
                insert.setBytes(3, issued.signature());
                insert.setString(4, issued.key());
                insert.setString(5, issued.page());
                return insert.executeUpdate();
            }
        });
    }

    private Certificate certificate(Made made) {
        Medium medium = made.drive().medium().orElseThrow();
        Instant now = Instant.now();
        String volume = made.tree().disc().volumeId();
        return new Certificate(
                station + "/" + made.row().id,
                new Certificate.Maker(PROGRAM, station, made.drive().address().toString()),
                new Certificate.Disc(
                        medium.name(),
                        (medium.product().id() + " " + medium.product().manufacturer()).strip(),
                        made.job().request().label(),
                        volume,
                        made.plan().id() + ", disc " + made.tree().disc().number() + " of "
                                + made.plan().discs().size()),
                new Certificate.Session(
                        made.outcome().start(),
                        made.outcome().imageBlocks(),
                        Optional.empty(),
                        made.tree().manifest().map(CertificateDesk::sha256),
                        made.row().began,
                        Optional.of(now)),
                switch (made.verified()) {
                    case RIGHT ->
                        new Certificate.Check(
                                Certificate.Result.VERIFIED,
                                made.drive().address().toString(),
                                Optional.of(now));
                    case WRONG ->
                        new Certificate.Check(
                                Certificate.Result.NOT_VERIFIED,
                                made.drive().address().toString(),
                                Optional.of(now));
                    case UNKNOWN -> Certificate.Check.none();
                },
                now);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The certificate of a burn. */
    Optional<BurnCertificate> of(long burn) {
        return db.transaction(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "select json, signature, signing_key, page from burn_certificate where burn = ?")) {
                query.setLong(1, burn);
                try (ResultSet found = query.executeQuery()) {
                    return found.next()
                            ? Optional.of(new BurnCertificate(
                                    found.getBytes(1), found.getBytes(2), found.getString(3), found.getString(4)))
                            : Optional.empty();
                }
            }
        });
    }
}
