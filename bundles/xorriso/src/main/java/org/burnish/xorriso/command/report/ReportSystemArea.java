package org.burnish.xorriso.command.report;

import java.util.List;
import org.burnish.image.BootReport;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Reports how the loaded image boots. */
@Component(service = XorrisoCommand.class, property = XorrisoCommand.COMMAND + "=report_system_area")
public final class ReportSystemArea extends BootReporting {

    /** Made by the component runtime. */
    public ReportSystemArea() {
        super("report_system_area");
    }

    @Override
    List<BootReport.Entry> entries(BootReport report) {
        return report.disk();
    }

    @Override
    String missing() {
        return "No System Area was loaded";
    }
}
