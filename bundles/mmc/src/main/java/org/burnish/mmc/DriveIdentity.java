package org.burnish.mmc;

import java.util.List;
import java.util.Optional;
import org.burnish.mmc.mode.Capabilities;
import org.burnish.mmc.mode.ReadErrorRecovery;
import org.burnish.mmc.mode.WriteParameters;
import org.burnish.mmc.response.Configuration;
import org.burnish.mmc.response.InquiryData;
import org.burnish.mmc.response.PerformanceDescriptors.Nominal;
import org.burnish.mmc.response.PerformanceDescriptors.WriteSpeed;

/**
 * What a drive reported about itself when it was acquired. What it refused to report is empty.
 *
 * @param inquiry vendor, product, revision
 * @param capabilities mode page 2Ah
 * @param configuration features and current profile; empty for MMC-1 drives
 * @param writeSpeeds that can be set for the loaded medium
 * @param readPerformance nominal performance
 * @param errorRecovery mode page 01h
 * @param writeParameters mode page 05h; its length is what MODE SELECT has to send
 */
public record DriveIdentity(
        InquiryData inquiry,
        Optional<Capabilities> capabilities,
        Optional<Configuration> configuration,
        List<WriteSpeed> writeSpeeds,
        List<Nominal> readPerformance,
        Optional<ReadErrorRecovery> errorRecovery,
        Optional<WriteParameters> writeParameters) {

    public DriveIdentity {
        writeSpeeds = List.copyOf(writeSpeeds);
        readPerformance = List.copyOf(readPerformance);
    }

    /** The current profile, 0 when there is no medium or the drive does not report. */
    public int currentProfile() {
        return configuration.map(Configuration::currentProfile).orElse(0);
    }
}
