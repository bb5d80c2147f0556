package org.burnish.xorriso.command.setting;

import java.util.List;
import java.util.Map;
import org.burnish.recorder.SessionSearch;
import org.burnish.recorder.SessionSearch.Chained;
import org.burnish.recorder.SessionSearch.Rom;
import org.burnish.xorriso.run.DriveChoices;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Chooses whether images are searched where the drive does not report all sessions. */
@Component(property = XorrisoCommand.COMMAND + "=rom_toc_scan")
public final class RomTocScan implements XorrisoCommand {

    private static final Map<String, Rom> ROM = Map.of("off", Rom.OFF, "on", Rom.ON, "force", Rom.FORCE);
    private static final Map<String, Chained> CHAINED = Map.of(
            "emul_on", Chained.CHAIN,
            "emul_narrow", Chained.CHAIN,
            "emul_off", Chained.OFF,
            "emul_wide", Chained.WIDE);

    @Override
    public Usage usage() {
        return Usage.of(
                "\"on\"|\"force\"|\"off\"[:\"emul_off\"][:\"emul_wide\"]",
                "Search for sessions on media that the drive can only read; for drives acquired from then on.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        String text = arguments.get(0);
        Rom rom = SessionSearch.REPORTED.rom();
        Chained chained = SessionSearch.REPORTED.chained();
        for (String word : List.of(text.split(":"))) {
            if (!ROM.containsKey(word) && !CHAINED.containsKey(word)) {
                throw ProblemException.failure("-rom_toc_scan: unknown mode in '" + text + "'");
            }
            rom = ROM.getOrDefault(word, rom);
            chained = CHAINED.getOrDefault(word, chained);
        }
        session.settings().set(DriveChoices.ROM_TOC_SCAN, new SessionSearch(rom, chained));
    }
}
