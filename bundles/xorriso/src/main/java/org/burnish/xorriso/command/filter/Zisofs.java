package org.burnish.xorriso.command.filter;

import org.burnish.image.filter.ContentFilter;
import org.burnish.xorriso.filter.FilteredFiles;
import org.burnish.xorriso.filter.Filters;
import org.burnish.xorriso.filter.MagicRule;
import org.burnish.xorriso.filter.PointerUse;
import org.burnish.xorriso.filter.ZisofsParameters;
import org.burnish.xorriso.run.TreeRules;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Chooses how files are compressed by zisofs. */
@Component(property = XorrisoCommand.COMMAND + "=zisofs")
public final class Zisofs implements XorrisoCommand {

    private final Filters filters;

    @Activate
    public Zisofs(@Reference Filters filters) {
        this.filters = filters;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                "parameter[:parameter...]",
                "Choose how zisofs compresses: level=, block_size=, by_magic=, version_2=, block_size_v2=, susp_z2=, bpt_target=,"
                        + " max_bpt=, max_bpt_f=, bpt_free_ratio=, default.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        ZisofsParameters parameters = session.settings().get(ZisofsParameters.SETTING);
        for (String word : arguments.get(0).split(":", -1)) {
            parameters = parameters.with(word);
        }
        if (FilteredFiles.hasCompressed(session)) {
            throw ProblemException.failure(
                    "Cannot set global zisofs parameters while filters exist",
                    "Choose the parameters before the first file is compressed, or give -set_filter_r --remove-all-filters / --");
        }
        PointerUse.reset(session);
        session.settings().set(ZisofsParameters.SETTING, parameters);
        TreeRules.add(session, "zisofs by_magic", rule(parameters));
    }

    private TreeRules.Rule rule(ZisofsParameters parameters) throws ProblemException {
        if (!parameters.looks()) {
            return (here, grows) -> {};
        }
        ContentFilter marker = filters.find("--zisofs-mark")
                .orElseThrow(() ->
                        ProblemException.failure("-zisofs: nothing here knows compressed files by their headers"));
        return new MagicRule(marker, parameters.options(0));
    }
}
