package org.dajuan.spine.register.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dajuan.spine.register.Definitions;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class DmnXmlTest {
    private static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";

    @Test
    void thePenaltyRuleInTheWordsOfDmn() throws Exception {
        DecisionTable t = Definitions.shipped("safety/penalty.yaml")
                .findTable("penalty_rule")
                .orElseThrow();
        String xml = DmnXml.write("penalty", t, t.versions().getFirst());
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document doc = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        Element table =
                (Element) doc.getElementsByTagNameNS(DMN, "decisionTable").item(0);
        assertThat(table.getAttribute("hitPolicy")).isEqualTo("FIRST");
        NodeList rules = table.getElementsByTagNameNS(DMN, "rule");
        int inputs = table.getElementsByTagNameNS(DMN, "input").getLength();
        assertThat(rules.getLength()).isEqualTo(8);
        for (int i = 0; i < rules.getLength(); i++) {
            Element rule = (Element) rules.item(i);
            assertThat(rule.getElementsByTagNameNS(DMN, "inputEntry").getLength())
                    .isEqualTo(inputs);
            assertThat(rule.getElementsByTagNameNS(DMN, "outputEntry").getLength())
                    .isEqualTo(1);
        }
        // R5 has a test for each of its inputs; what R3 says of two inputs at once is a column of its own.
        assertThat(xml)
                .contains("<inputEntry><text>&quot;OVERDUE&quot;,&quot;PERFUNCTORY&quot;</text></inputEntry>")
                .contains("<text>(not(major_hidden_danger) or reported_if_major)</text>");
    }
}
