package org.burnish.xorriso.command.setting;

import java.util.List;
import java.util.Map;
import org.burnish.recorder.SessionSearch;
import org.burnish.recorder.SessionSearch.Emulated;
import org.burnish.recorder.SessionSearch.Rom;
import org.burnish.xorriso.run.Choices;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Chooses whether images are searched where the drive does not tell of all sessions. */
@Component(property = XorrisoCommand.COMMAND + "=rom_toc_scan")
public final class RomTocScan implements XorrisoCommand {

    private static final Map<String, Rom> ROM = Map.of("off", Rom.OFF, "on", Rom.ON, "force", Rom.FORCE);
    private static final Map<String, Emulated> EMULATED = Map.of(
            "emul_on", Emulated.CHAIN,
            "emul_narrow", Emulated.CHAIN,
            "emul_off", Emulated.OFF,
            "emul_wide", Emulated.WIDE);

    @Override
    public Usage usage() {
        return Usage.of(
                "\"on\"|\"force\"|\"off\"[:\"emul_off\"][:\"emul_wide\"]",
                "Search for sessions on media that the drive can only read; for drives acquired from then on.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        String text = arguments.get(0);
        Rom rom = SessionSearch.TOLD.rom();
        Emulated emulated = SessionSearch.TOLD.emulated();
        for (String word : List.of(text.split(":"))) {
            if (!ROM.containsKey(word) && !EMULATED.containsKey(word)) {
                throw ProblemException.failure("-rom_toc_scan: unknown mode in '" + text + "'");
            }
            rom = ROM.getOrDefault(word, rom);
            emulated = EMULATED.getOrDefault(word, emulated);
        }
        session.settings().set(Choices.ROM_TOC_SCAN, new SessionSearch(rom, emulated));
    }
}
