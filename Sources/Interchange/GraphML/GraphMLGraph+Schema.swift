extension GraphMLGraph {
    /// An XML Schema that allows exactly the flat profile: a restriction of GraphML 1.1.
    ///
    /// It says what GraphML's own schema leaves open: one directed graph, keys first and complete,
    /// the four types, ids that every reader takes, data before nodes before edges, text only.
    /// That every element has every key is more than a schema can say.
    public static let schemaText = """
        <?xml version="1.0" encoding="UTF-8"?>
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
            xmlns:g="http://graphml.graphdrawing.org/xmlns"
            targetNamespace="http://graphml.graphdrawing.org/xmlns"
            elementFormDefault="qualified">
          <xs:simpleType name="identifier">
            <xs:restriction base="xs:string">
              <xs:pattern value="[A-Za-z_][A-Za-z0-9_.\\-]*"/>
            </xs:restriction>
          </xs:simpleType>
          <xs:simpleType name="columnName">
            <xs:restriction base="xs:string"><xs:pattern value="[a-z][a-z_]*"/></xs:restriction>
          </xs:simpleType>
          <xs:simpleType name="domain">
            <xs:restriction base="xs:string">
              <xs:enumeration value="graph"/>
              <xs:enumeration value="node"/>
              <xs:enumeration value="edge"/>
            </xs:restriction>
          </xs:simpleType>
          <xs:simpleType name="valueType">
            <xs:restriction base="xs:string">
              <xs:enumeration value="string"/>
              <xs:enumeration value="int"/>
              <xs:enumeration value="double"/>
              <xs:enumeration value="boolean"/>
            </xs:restriction>
          </xs:simpleType>
          <xs:simpleType name="oneLine">
            <xs:restriction base="xs:string"><xs:pattern value="[^\\n\\r\\t]*"/></xs:restriction>
          </xs:simpleType>
          <xs:complexType name="key">
            <xs:attribute name="id" type="g:identifier" use="required"/>
            <xs:attribute name="for" type="g:domain" use="required"/>
            <xs:attribute name="attr.name" type="g:columnName" use="required"/>
            <xs:attribute name="attr.type" type="g:valueType" use="required"/>
          </xs:complexType>
          <xs:complexType name="data">
            <xs:simpleContent>
              <xs:extension base="g:oneLine">
                <xs:attribute name="key" type="g:identifier" use="required"/>
              </xs:extension>
            </xs:simpleContent>
          </xs:complexType>
          <xs:complexType name="node">
            <xs:sequence>
              <xs:element name="data" type="g:data" minOccurs="0" maxOccurs="unbounded"/>
            </xs:sequence>
            <xs:attribute name="id" type="g:identifier" use="required"/>
          </xs:complexType>
          <xs:complexType name="edge">
            <xs:complexContent>
              <xs:extension base="g:node">
                <xs:attribute name="source" type="g:identifier" use="required"/>
                <xs:attribute name="target" type="g:identifier" use="required"/>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="graph">
            <xs:sequence>
              <xs:element name="data" type="g:data" minOccurs="0" maxOccurs="unbounded"/>
              <xs:element name="node" type="g:node" minOccurs="0" maxOccurs="unbounded">
                <xs:unique name="nodeData">
                  <xs:selector xpath="g:data"/><xs:field xpath="@key"/>
                </xs:unique>
              </xs:element>
              <xs:element name="edge" type="g:edge" minOccurs="0" maxOccurs="unbounded">
                <xs:unique name="edgeData">
                  <xs:selector xpath="g:data"/><xs:field xpath="@key"/>
                </xs:unique>
              </xs:element>
            </xs:sequence>
            <xs:attribute name="id" type="xs:string" use="required" fixed="G"/>
            <xs:attribute name="edgedefault" type="xs:string" use="required" fixed="directed"/>
          </xs:complexType>
          <xs:element name="graphml">
            <xs:complexType>
              <xs:sequence>
                <xs:element name="key" type="g:key" minOccurs="0" maxOccurs="unbounded"/>
                <xs:element name="graph" type="g:graph">
                  <xs:key name="nodeID">
                    <xs:selector xpath="g:node"/><xs:field xpath="@id"/>
                  </xs:key>
                  <xs:key name="edgeID">
                    <xs:selector xpath="g:edge"/><xs:field xpath="@id"/>
                  </xs:key>
                  <xs:keyref name="sourceOfEdge" refer="g:nodeID">
                    <xs:selector xpath="g:edge"/><xs:field xpath="@source"/>
                  </xs:keyref>
                  <xs:keyref name="targetOfEdge" refer="g:nodeID">
                    <xs:selector xpath="g:edge"/><xs:field xpath="@target"/>
                  </xs:keyref>
                  <xs:unique name="graphData">
                    <xs:selector xpath="g:data"/><xs:field xpath="@key"/>
                  </xs:unique>
                </xs:element>
              </xs:sequence>
            </xs:complexType>
            <xs:key name="keyID">
              <xs:selector xpath="g:key"/><xs:field xpath="@id"/>
            </xs:key>
            <xs:keyref name="keyOfData" refer="g:keyID">
              <xs:selector xpath="g:graph/g:data|g:graph/g:node/g:data|g:graph/g:edge/g:data"/>
              <xs:field xpath="@key"/>
            </xs:keyref>
          </xs:element>
        </xs:schema>
        """
}
