package org.burnish.mmc;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.burnish.mmc.command.GetPerformance;
import org.burnish.mmc.command.PreventAllowRemoval;
import org.burnish.mmc.command.StartStopUnit;
import org.burnish.mmc.command.StartStopUnit.Action;
import org.burnish.mmc.feature.RealTimeStreaming;
import org.burnish.mmc.mode.Capabilities;
import org.burnish.mmc.mode.ModePage;
import org.burnish.mmc.mode.ReadErrorRecovery;
import org.burnish.mmc.mode.WriteParameters;
import org.burnish.mmc.response.Configuration;
import org.burnish.mmc.response.InquiryData;
import org.burnish.mmc.response.PerformanceDescriptors;
import org.burnish.scsi.IllegalRequestException;
import org.burnish.scsi.MediumErrorException;
import org.burnish.scsi.NotReadyException;
import org.burnish.scsi.ScsiException;
import org.burnish.scsi.TransportException;

/**
 * Takes hold of a drive: locks the tray, spins up, asks what there is to know without touching the medium's data.
 * What a drive refuses or can't report without a medium is left out; nothing here waits longer than the drive needs.
 */
final class AcquireSequence {

    private static final Duration LOAD_LIMIT = Duration.ofMinutes(5);
    private static final Duration START_LIMIT = Duration.ofMinutes(30);
    private static final int NOMINAL_READ = 0x10;

    private final OpticalDrive drive;

    AcquireSequence(OpticalDrive drive) {
        this.drive = drive;
    }

    DriveIdentity run(boolean load) throws ScsiException, InterruptedIOException {
        InquiryData inquiry = inquiry();
        if (load) {
            // synchronous: an asynchronous load leaves some drives with wrong media data
            tolerant(() -> drive.send(new StartStopUnit(Action.LOAD, false)));
            tolerant(() -> awaitReady(LOAD_LIMIT));
        }
        tolerant(() -> drive.send(new PreventAllowRemoval(true)));
        try {
            start();
            return identify(inquiry);
        } catch (ScsiException | InterruptedIOException e) {
            unlock();
            throw e;
        }
    }

    private InquiryData inquiry() throws ScsiException, InterruptedIOException {
        InquiryData inquiry = drive.inquiry();
        if (inquiry.peripheralType() != InquiryData.OPTICAL) {
            throw new TransportException(String.format(
                    Locale.ROOT,
                    "Device '%s' is no CD, DVD or BD drive: INQUIRY reports peripheral type %02Xh, '%s %s'. Choose another.",
                    drive.address(),
                    inquiry.peripheralType(),
                    inquiry.vendor(),
                    inquiry.product()));
        }
        return inquiry;
    }

    private void start() throws ScsiException, InterruptedIOException {
        tolerant(() -> drive.send(new StartStopUnit(Action.START, true)));
        // an unreadable or foreign medium is no reason to refuse the drive: it may be blanked, or ejected
        tolerant(() -> awaitReady(START_LIMIT));
        // once more and synchronous, since there are drives that say ready too early
        tolerant(() -> drive.send(new StartStopUnit(Action.START, false)));
    }

    private Void awaitReady(Duration limit) throws ScsiException, InterruptedIOException {
        drive.awaitReady(limit, ProgressListener.NONE);
        return null;
    }

    private DriveIdentity identify(InquiryData inquiry) throws ScsiException, InterruptedIOException {
        Optional<ModePage> capabilities = page(Capabilities.CODE);
        Optional<Configuration> configuration = tolerant(drive::configuration);
        boolean speeds = configuration
                .flatMap(answer -> answer.feature(RealTimeStreaming.CODE))
                .map(RealTimeStreaming::of)
                .map(RealTimeStreaming::writeSpeedDescriptors)
                .orElse(false);
        return new DriveIdentity(
                inquiry,
                capabilities.map(Capabilities::of),
                configuration,
                speeds
                        ? performance(GetPerformance.WRITE_SPEEDS, 0)
                                .map(PerformanceDescriptors::writeSpeeds)
                                .orElse(List.of())
                        : List.of(),
                performance(GetPerformance.PERFORMANCE, NOMINAL_READ)
                        .map(PerformanceDescriptors::nominal)
                        .orElse(List.of()),
                page(ReadErrorRecovery.CODE).map(ReadErrorRecovery::of),
                page(WriteParameters.CODE).map(WriteParameters::of));
    }

    private Optional<PerformanceDescriptors> performance(int type, int dataType)
            throws ScsiException, InterruptedIOException {
        return informative(() -> drive.performance(type, dataType));
    }

    private Optional<ModePage> page(int code) throws ScsiException, InterruptedIOException {
        return informative(() -> drive.modePage(code)).flatMap(page -> page);
    }

    /** What is only reported to the user: an answer that makes no sense is as good as none. */
    private static <T> Optional<T> informative(Step<T> step) throws ScsiException, InterruptedIOException {
        try {
            return tolerant(step);
        } catch (ImplausibleReplyException e) {
            return Optional.empty();
        }
    }

    private void unlock() throws InterruptedIOException {
        try {
            drive.send(new PreventAllowRemoval(false));
        } catch (ScsiException e) {
            // the failure that led here is the one to report
        }
    }

    /** A step whose refusal, or whose lack of a medium, is no reason to stop. */
    static <T> Optional<T> tolerant(Step<T> step) throws ScsiException, InterruptedIOException {
        try {
            return Optional.ofNullable(step.perform());
        } catch (IllegalRequestException | NotReadyException | MediumErrorException e) {
            return Optional.empty();
        }
    }

    /** One command or a few. */
    interface Step<T> {
        T perform() throws ScsiException, InterruptedIOException;
    }
}
