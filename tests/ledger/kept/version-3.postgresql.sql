


SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

SET default_tablespace = '';

SET default_table_access_method = heap;


CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);



CREATE TABLE public.articles (
    number integer NOT NULL,
    digest character varying(64) NOT NULL,
    id text NOT NULL,
    outlet text,
    url text,
    published character varying(10),
    language character varying(16),
    title text,
    text text NOT NULL,
    text_sha256 character varying(64) NOT NULL,
    signature_method character varying(64) NOT NULL,
    signature bytea NOT NULL
);



CREATE SEQUENCE public.articles_number_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;



ALTER SEQUENCE public.articles_number_seq OWNED BY public.articles.number;



CREATE TABLE public.bands (
    band bigint NOT NULL,
    article integer NOT NULL
);



CREATE TABLE public.beginnings (
    beginning text NOT NULL,
    name integer NOT NULL
);



CREATE TABLE public.changes (
    number integer NOT NULL,
    record character varying(16) NOT NULL,
    what character varying(16) NOT NULL,
    words text NOT NULL,
    coding integer NOT NULL
);



CREATE SEQUENCE public.changes_number_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;



ALTER SEQUENCE public.changes_number_seq OWNED BY public.changes.number;



CREATE TABLE public.codings (
    number integer NOT NULL,
    digest character varying(64) NOT NULL,
    article character varying(64) NOT NULL
);



CREATE SEQUENCE public.codings_number_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;



ALTER SEQUENCE public.codings_number_seq OWNED BY public.codings.number;



CREATE TABLE public.facets (
    facet character varying(10) NOT NULL,
    value text NOT NULL,
    record integer NOT NULL
);



CREATE TABLE public.failures (
    number integer NOT NULL,
    digest character varying(64) NOT NULL,
    place text NOT NULL,
    article character varying(64),
    outlet text,
    published character varying(10),
    why text NOT NULL
);



CREATE SEQUENCE public.failures_number_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;



ALTER SEQUENCE public.failures_number_seq OWNED BY public.failures.number;



CREATE TABLE public.judgements (
    number integer NOT NULL,
    digest character varying(64) NOT NULL,
    verdict character varying(16) NOT NULL,
    subjects json NOT NULL,
    field text,
    value json,
    author text NOT NULL,
    "time" text NOT NULL,
    reason text NOT NULL,
    undoes character varying(64)
);



CREATE SEQUENCE public.judgements_number_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;



ALTER SEQUENCE public.judgements_number_seq OWNED BY public.judgements.number;



CREATE TABLE public.keys (
    key text NOT NULL,
    moment character varying(10) NOT NULL,
    record integer NOT NULL,
    kind character varying(64) NOT NULL,
    last character varying(10)
);



CREATE TABLE public.likenesses (
    one integer NOT NULL,
    other integer NOT NULL,
    points integer NOT NULL
);



CREATE TABLE public.links (
    event integer NOT NULL,
    other integer NOT NULL,
    linked boolean NOT NULL
);



CREATE TABLE public.names (
    number integer NOT NULL,
    country text NOT NULL,
    name text NOT NULL,
    component integer,
    record integer
);



CREATE SEQUENCE public.names_number_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;



ALTER SEQUENCE public.names_number_seq OWNED BY public.names.number;



CREATE TABLE public.offices (
    report integer NOT NULL,
    name integer NOT NULL,
    title text NOT NULL,
    published character varying(10)
);



CREATE TABLE public.placed (
    report integer NOT NULL,
    digest character varying(64) NOT NULL,
    article integer NOT NULL,
    sort character varying(16) NOT NULL,
    start integer NOT NULL,
    "end" integer NOT NULL,
    component integer,
    record integer,
    traits text NOT NULL
);



CREATE TABLE public.progress (
    name character varying(16) NOT NULL,
    value text NOT NULL
);



CREATE TABLE public.records (
    number integer NOT NULL,
    id character varying(16) NOT NULL,
    sort character varying(16) NOT NULL,
    kind character varying(64) NOT NULL,
    moment character varying(10) NOT NULL,
    first character varying(10),
    last character varying(10),
    ended character varying(10),
    status character varying(16),
    state character varying(16),
    disputed boolean NOT NULL,
    words text NOT NULL,
    body text
);



CREATE TABLE public.reports (
    number integer NOT NULL,
    coding character varying(64) NOT NULL,
    digest character varying(64) NOT NULL,
    sort character varying(16) NOT NULL,
    kind character varying(64) NOT NULL,
    sides text NOT NULL,
    first character varying(10),
    last character varying(10),
    start integer NOT NULL,
    body json NOT NULL
);



CREATE SEQUENCE public.reports_number_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;



ALTER SEQUENCE public.reports_number_seq OWNED BY public.reports.number;



CREATE TABLE public.schema_version (
    version integer NOT NULL
);



CREATE TABLE public.spots (
    block text NOT NULL,
    width smallint NOT NULL,
    first integer NOT NULL,
    report integer NOT NULL,
    last integer NOT NULL
);



CREATE TABLE public.taken (
    article integer NOT NULL,
    coding integer NOT NULL,
    leader character varying(64) NOT NULL
);



ALTER TABLE ONLY public.articles ALTER COLUMN number SET DEFAULT nextval('public.articles_number_seq'::regclass);



ALTER TABLE ONLY public.changes ALTER COLUMN number SET DEFAULT nextval('public.changes_number_seq'::regclass);



ALTER TABLE ONLY public.codings ALTER COLUMN number SET DEFAULT nextval('public.codings_number_seq'::regclass);



ALTER TABLE ONLY public.failures ALTER COLUMN number SET DEFAULT nextval('public.failures_number_seq'::regclass);



ALTER TABLE ONLY public.judgements ALTER COLUMN number SET DEFAULT nextval('public.judgements_number_seq'::regclass);



ALTER TABLE ONLY public.names ALTER COLUMN number SET DEFAULT nextval('public.names_number_seq'::regclass);



ALTER TABLE ONLY public.reports ALTER COLUMN number SET DEFAULT nextval('public.reports_number_seq'::regclass);



INSERT INTO public.alembic_version VALUES ('0003');



INSERT INTO public.articles VALUES (1, '077cb1fbb75ce966b1b9e547cc438bab2687b539df2cc22e9947a2058da97d7d', 'n000000', 'outlet 14', NULL, '2015-01-01', 'fr', NULL, 'negotiate PLW ISR nesrenren nesloka hemvelka ferenpra 321 (0). expel_diplomat LIE KOR dourenmi gulbipra gulkanes torgullo 883 (1). recall_ambassador COG LIE renneshem femika zohemren veltormi 597 (2). open_embassy GAB TUV renhemzo kakapra zovelgul sasafe 338 (3). meeting TUV LIE prarenya zohemdou prafelo salogul 314 (4).', '0bfa4313fa2bf35c714e98a4ed11f35fb42a8a289e6b28f48edcd2df188d8ce1', 'rensa-rminhash/2 k=128 seed=20251119 words=4', '\x2a000000cff50246165605c065e6332b77132cc127cf4fc085f98e2b434e4631fafe2270c180df0dde8f30bfa79f299c311016c03f169e43f8e72d93b6732940e57110036f60bac24f0245481daf01c2088fac1f31749ec2565f830044775ac18c8a0d4a19fcc1c0ff3d6f523c2aa564b0fe738a00dd0ec06e07d3352c00d0c1a67c93ad667528c334794688fe07c50a65abf560efc6c103394c090c90d0e2915933e0617ae24cc034d9062348549532fd0853c0bc5009c0dbbc092597b6d8c014ba7ac180cfb63e87bcbb2b596bc2a6b2af4f8e83432ac00c77190de73d1bc21ed58f7ef6815e5fd9188a554e937d7c157beac28401a5c06770875ceb2fef13e888b8c08c05a3beb530f6a6e5cf2dc003318bc1bb5d08c0943fd96463b0ad75e1a630c1583672bf187668a20b56232f0a3b21c1119a6350b75f28c0937067933ede8e3c5d95912cd87113c483ba877c087fafc1ebb3913c7576ae315a8d5f9f4a0da64844254b2641c9a4c0a1be5e5c919568c00f8b7f5637ad1d8c782555c04d518fbcc779fab5109e0ac10805abc1b32957c15312e2924415f031ed3bf95296fcf10e167eebc0fe4dab4490278a61e387873402c7850b34e29bbc36cf81c0e40e9e24a79cdfc1c93ecec16453f537d8163914e838f5c0bab3dfc07ecfa8c096e0b5c1bdc4a6c37dda3f5ea9cc658710a77d2f50a6fe3c210436c3d338151f6288e492');
INSERT INTO public.articles VALUES (2, '511df9fe0753ecee76d2dfe0cf0e6a72cae1ff0a1a3d91cf46ab998732d9d70b', 'n000001', 'outlet 25', NULL, '2015-01-01', 'fr', NULL, 'vote EGY TUV kaprabi saprabi mipraren yamivel 447 (0). extradite DZA EGY mifemi felozo prasaren bifedou 539 (1). deploy LIE VCT miveltor mikator mipraren yamimi 818 (2). open_embassy GAB TUV renhemzo kakapra pradoutor velbibi 338 (3). recall_ambassador COG LIE renneshem femika zohemren veltormi 597 (4). appoint_ambassador MUS GAB zodoulo midousa kafelo renhemzo 541 (5). talks LIE NGA pratorsa migulmi gulzoka douyaka 656 (6).', '089cc74498a5ca5fde7376c3a152474806f94f357415d385251021792d8bbca7', 'rensa-rminhash/2 k=128 seed=20251119 words=4', '\x3c000000cf0e1d28ea5c7cc03f3de928ce6deac3f09101c0d24adfa9d74cb1c06a9ca668c180df0dd9160d89a79f299c2195e720f59d5248b2c92d04b6732940edbfadc03e8cc16c5c64076607897d432749114855a8228157d9d132989cf2bb11fb8f2219fcc1c0d2247cc09296fe51167e054d09dcbf6f9e46432d0ea5561dd5a53e0075f5f70d5bc90e16fe07c50aa3c3a8c2efc6c103b66359c50b9ec2c090ddb6c095121d2fc5bf04a648549532b31b3933bc5009c040e709adfd7ed4c17f78435bef569c4a5a5da05b940d4e02c69434c0594e2ba91949f00093392e5be37bf2a1f1ad0a0c92b75e3d04339c08187cd43ad5f335a1ea585e15959c1a1162f062b00e08a401b9259a72b4cc1e088d52d824be8864c1d6dbbbc15a1cd8ae0aab6fc0567a5399696521c01bffdd4d0163f2acaa00da210c25087e43e6c0533ede8e3cff29b69a6da676460495192b8f7e5112ebb3913c037ca7c049a3726593df8318de5d4b220a2b5d756263d32108e06d18568ad77708e2fb18d5a1ef15254cdc1d43df06c1de2713c0898c0ac085bbbe8b735a6b1306083f23ed3bf9527ab33a113eade249a8875f32d48e3f572931872c02c7850b1142cb7236cf81c05756663afd5927c2c6fec2c197e8bfc160f71859dbc79f066501769eaf6103394a85d41c5d9f8bc07647515e9b71dbc0cb21c6c03732c4c234ca411b7a92eec45ac576c0');
INSERT INTO public.articles VALUES (3, '8c685f8fca87634e436f3559244fea67c0ce984172bc02ffc93d342ae54e8943', 'n000002', 'outlet 8', NULL, '2015-01-01', 'fr', NULL, 'meeting TUV LIE prarenya zohemdou prafelo salogul 314 (0). ratify SMR IRQ nesdouvel renneslo prazohem mihemmi 169 (1). negotiate PLW ISR nesrenren yarenbi hemvelka ferenpra 321 (2).', 'b97bc74bcd0361224385662c79f9bb901d7466d93edbc7b23c25803857bd0f77', 'rensa-rminhash/2 k=128 seed=20251119 words=4', '\x18000000846934c0165605c0ca6f7a8c9a552ec1a38d1fc557629646434e4631b4bb48c04ad804c07c7928c319dce8ce1849bcabe76474423d96e0c26e09fc31162b0772a28578c07f972bc2d2a4799c0c451311fdba39668078f9c1e4be1cc294fdd42877e212c15d94a70c3c2aa5647860c6b1a1353f770a0244c0ee9969c28ff650311b8c83c062e5d7c3a22fc8c0ae0471c3157134c2ee3091c01ec7bfb15933e06191e6d8bf6e5d67c2e3cbca6260338363251cd4c1dbbc0925112c99c4adeb423280cfb63e3dcff8c6515267cad4eb3bc0a1cff367263641c521e7903628bf5ec139434ec0739698a31a419db974dc99c30762d5c471d529bfaeb111c10c98650e66e544c136b7aac18ffc75c1a0765dc20f3aafc0bb293769713628c00f80cab58fe3f7c047716c170b56232ffa39d6c24c33d6c071dd2fc1abd436c017606a5633d33696b5ac28c29130f13e0c83b1c0fe9ea0c17576ae310f2091c4add73ec27f20ab2641c9a4c0f288749fe28363c2ee03afc2f834d9c0172a47c1c45c2bc5c10adcc49ff16365a00b0b898fe7d9be54952ac24415f031e60ad905dd3066c1280ea8c1b679d87cadb6634965e9a9638037f08e736f004a2bfa3a1ca3f630c2096dc23dfb124d093e1a006fb0a1eec9fd608806bab3dfc0f0f061c328c532c133d989c2e56f252595c9dc66112e06c2395c93bb453356c1d546ed736288e492');
INSERT INTO public.articles VALUES (4, 'acece972185d2d7e44e453982a0a8699687cf54cab6d597e49d3d0deb1dd66ef', 'n000003', 'outlet 53', NULL, '2015-01-02', 'fr', NULL, 'deploy LIE VCT lovelka velzotor mipraren felozo 818 (0). ratify SMR IRQ nesdouvel renneslo prazohem mihemmi 169 (1). meeting TUV LIE prarenya zohemdou prafelo salogul 314 (2). talks LIE NGA pratorsa mihemzo gulzoka douyaka 656 (3). appoint_ambassador MUS GAB fepragul midousa kafelo renhemzo 541 (4). open_embassy GAB TUV renhemzo toryahem pradoutor hemprazo 338 (5).', 'a1bf6e999567fefdd0a4fd86032cd3ea750061b9b7c2316908fff17a54c1ec76', 'rensa-rminhash/2 k=128 seed=20251119 words=4', '\x33000000846934c0165605c0982de411c095e91e6dee542d576296460b5cb106be9c02c1f8cf0ec079fcecc0212f77c11849bcabe7647442c8a616c09533ab12f27e15c11f7443281e1a794f7b65434abdb19ec04ae266582e65af5ee27509c111fb8f2277e212c1b449e0c23c2aa5647860c6b1e3b842c0a4f7bbc06d67097b8ff650316351de02121655c0681c55c2618dd437e43ff957ee3091c01ec7bfb15933e061444e601b95af715d329fc97842362422251cd4c1dbbc09256ee4b8c5adeb423280cfb63e5d2ebcc483de3fc316112989471723af76a4911b21e790364482590739434ec034451fb5e8b1bb37e617832199a14d7a2e7fb6c0865b63c00c98650e66e544c1491c979d0a472436d4d4df6844e3c573bb2937693eebbe741879286dae963ec02d5f09a40b56232f72462a17cc8a7965b75f28c0ff8aacad3785e00133d336962a374bc0bd04f12d8f7e5112218d64c07576ae312d42778b7241d9c1b9dc138141c9a4c02a9e356d4d8f22c0ca9a42c2df57613476393e69d32c36c203228046b3b98b556890d80778fa61c04585ce7d4415f031fa068723b20af5900116d0c0fe4dab44adb66349e8da2c3102c7850b371f2e1536cf81c0a706ef19096dc23dfb124d093e1a006f3517a1c1033772c16d9375c21833f80ef5e55b3abdc4a6c3deb6bfc00ef46ea8a93b3dc033f4a117453356c1d546ed73b10fe755');
INSERT INTO public.articles VALUES (5, '8445f8fc52824752746b40231353106d918c129c0e182b02877445076ebf461e', 'n000004', 'outlet 37', NULL, '2015-01-02', 'fr', NULL, 'meeting TUV LIE prarenya douvelgul prafelo prayaka 314 (0). recall_ambassador COG LIE renneshem femika zohemren veltormi 597 (1). deploy LIE VCT lovelka zodoulo mipraren yamimi 818 (2). extradite DZA EGY mifemi felozo bikagul lodoudou 539 (3). mediate LIE LAO logulpra yapraren nesvelzo yagullo 812 (4).', '7f508b35b670e315fb041220701dca55c8c136edd89a253c5c08654a1f2b6965', 'rensa-rminhash/2 k=128 seed=20251119 words=4', '\x2a000000cb6c0ebc165605c0982de411db54f4c7d0e7075f894f27a2c501e336be9c02c1c180df0d532244bb757c07c3943015989b7ad1c36680f9c0b673294024e81bc3361633c55c640766d2595b155679740abf48050218ac67c1d0f92c60a70838c10cd0ba5fb10b5e51944c402b2ddea9c009dcbf6f82f59bc20ea5561dd5a53e00ec3a32425bc90e16fe07c50a4e542ec3efc6c10399d32ac3a46b60c12d904a02158f3b3bb6e12d5f485495328fed9a9841e3a621bcd7b920e97a3261bfbd12c4e8d348c05a5da05b68ca7d0d131b800558e797c42191a7c09b8afcc0cea7bb41519576c102f4bec3bc72d76d33dd7911880f2ec5b3bea9c0c1f8c6c1f1f15438baaa23c10450e3ae80220224f25553c04846da9a3419c4c14c0f7bc3cb895ec17abf6ec1696521c0ac89c420b7868703119a6350ad3a14c1163303499d0a5ea404032e4b46cce7c10495192b5f3e3e977edfe459d256028a30af5cc2b286222ba70a7e03e4dbc16e0ed904c04d8f22c0b8d5427637ad1d8c61e607046b2c77c0bc4407c0de2713c0c12bcbc0954864c43438a6c04415f031e7857b09eed961000ff628a5fc1a6a01bb39062b1f2dbd91d3dbad428353bcc35e943342a2b0bd4474bdc78f188e0dc2890fad456f7ec5939504e94fe44debc2a4d5a14d665b31bbfe4d3cc1d12369c084ff663e4d9986c0e92d6ec0899d72c4ad89ab2b6288e492');
INSERT INTO public.articles VALUES (6, 'a84c7c9452af1c2eb0c6ffaaeb05c53390762d5f029ce8831d2a4cb21a8a896d', 'n000005', 'outlet 27', NULL, '2015-01-03', 'fr', NULL, 'expel_diplomat LIE KOR toryahem gulbipra douprami torgullo 883 (0). deploy LIE VCT lovelka mikator mipraren yamimi 818 (1). meeting TUV LIE prarenya zohemdou prafelo salogul 314 (2). recall_ambassador COG LIE renneshem dourentor zoyafe veltormi 597 (3). sanction TUV EGY torhemhem douvelnes bifedou zohemzo 366 (4). ratify SMR IRQ nesdouvel renneslo prazohem mihemmi 169 (5). open_embassy GAB TUV renhemzo kakapra pradoutor hemprazo 338 (6). negotiate PLW ISR nesrenren nessaya hemvelka ferenpra 321 (7).', '95c64aa8359213d8e571225e786cfb90d25968424d06d8b5451e74cbd9f38e04', 'rensa-rminhash/2 k=128 seed=20251119 words=4', '\x450000005b34f779c840d336982de411f74e4a12b2baa805576296460b5cb106d15da2c01547514f569a3bc0a79f299c5fe4eb05ab96f32f8be8e3c01c27436b2e12df66074d4a406b37510ab1b2030f0913115f155e917de40f757381f3114a43a60a3ff59d75550ac37f213c2aa5647860c6b1a9bf5587229a68c36a4569808ff65031fc6d50c271f0d304a1f9adc26ffa7c966155bc1dee3091c0681174242c26520095121d2f624fd2466a802baeb31b3933a4e1b123b770500b407943c0adeb423280cfb63e693f2fc06bc2ed07eaac5e8f49048a05952c3a1021e79036c9d691c381ddb58dd9188a551a419db9157beac21ad719992c3c86c0865b63c00c98650ea86d935c71e12784c46f788f56076ec06df41f55bb29376943a5f51e6fdea8396aef6bc148eb57150b56232fd844848e119a63507e378097238e439b506cda21ac641505ab2b99874f79371f256212398d6048536878f32d29905dc0478d9598503a742bf4e55b5cb04516354d8f22c05d1dfbaa6f0d31c020c4423114bf3402e83bf2471f477109056edb7c10122ec0908226c04415f031cca70669f33048390116d0c0fe4dab4490278a61adc2592a02c7850bc025f80e6cef8f4473aa5803096dc23d90bafd203e1a006f513da642050a123a604a0cbde30c4bc1f759db32874b17c1a8218c39cd31a47a9a27e3665a47d922b1b0bd02d546ed736288e492');



INSERT INTO public.bands VALUES (-9032436262848803797, 1);
INSERT INTO public.bands VALUES (-8632028425390147568, 1);
INSERT INTO public.bands VALUES (-8096332767726843165, 1);
INSERT INTO public.bands VALUES (-8038239847762883453, 1);
INSERT INTO public.bands VALUES (-8016492735923189322, 1);
INSERT INTO public.bands VALUES (-7660836702274945059, 1);
INSERT INTO public.bands VALUES (-7477973262290965307, 1);
INSERT INTO public.bands VALUES (-7325386128820987403, 1);
INSERT INTO public.bands VALUES (-7231977185263002129, 1);
INSERT INTO public.bands VALUES (-7039617686661905997, 1);
INSERT INTO public.bands VALUES (-6946495364477687383, 1);
INSERT INTO public.bands VALUES (-5488888575045930230, 1);
INSERT INTO public.bands VALUES (-5450969795648076002, 1);
INSERT INTO public.bands VALUES (-5253440244529540071, 1);
INSERT INTO public.bands VALUES (-5190615069719759953, 1);
INSERT INTO public.bands VALUES (-576224610818416254, 1);
INSERT INTO public.bands VALUES (-260029833147426033, 1);
INSERT INTO public.bands VALUES (-120987056444919735, 1);
INSERT INTO public.bands VALUES (36500679768253435, 1);
INSERT INTO public.bands VALUES (185647548102128499, 1);
INSERT INTO public.bands VALUES (635406223246077800, 1);
INSERT INTO public.bands VALUES (1014596654377800923, 1);
INSERT INTO public.bands VALUES (1361919770876286744, 1);
INSERT INTO public.bands VALUES (1583069235485473267, 1);
INSERT INTO public.bands VALUES (1584648899918735974, 1);
INSERT INTO public.bands VALUES (2281353865700423614, 1);
INSERT INTO public.bands VALUES (2647672140968107758, 1);
INSERT INTO public.bands VALUES (2947079598994738902, 1);
INSERT INTO public.bands VALUES (5927075391254696883, 1);
INSERT INTO public.bands VALUES (7539074708362100660, 1);
INSERT INTO public.bands VALUES (8604941266046205619, 1);
INSERT INTO public.bands VALUES (9161814123972911072, 1);
INSERT INTO public.bands VALUES (-8974896886164422535, 2);
INSERT INTO public.bands VALUES (-8888649883895221167, 2);
INSERT INTO public.bands VALUES (-8828924425229143943, 2);
INSERT INTO public.bands VALUES (-8399992208397333957, 2);
INSERT INTO public.bands VALUES (-7342730345458743708, 2);
INSERT INTO public.bands VALUES (-6594705749620544899, 2);
INSERT INTO public.bands VALUES (-5790851016530606649, 2);
INSERT INTO public.bands VALUES (-5635149438206193651, 2);
INSERT INTO public.bands VALUES (-5316952641675985998, 2);
INSERT INTO public.bands VALUES (-3201581409895872115, 2);
INSERT INTO public.bands VALUES (-3096930482689949867, 2);
INSERT INTO public.bands VALUES (-2321807664632663593, 2);
INSERT INTO public.bands VALUES (-2275970440403735454, 2);
INSERT INTO public.bands VALUES (-2255045093079164546, 2);
INSERT INTO public.bands VALUES (-233195740911915247, 2);
INSERT INTO public.bands VALUES (285897743597378927, 2);
INSERT INTO public.bands VALUES (411110085469480517, 2);
INSERT INTO public.bands VALUES (872356692887744091, 2);
INSERT INTO public.bands VALUES (2467658697545541139, 2);
INSERT INTO public.bands VALUES (2913080577033593628, 2);
INSERT INTO public.bands VALUES (3204282323534583306, 2);
INSERT INTO public.bands VALUES (3497928887074048629, 2);
INSERT INTO public.bands VALUES (3615172936178547091, 2);
INSERT INTO public.bands VALUES (3696542138192866572, 2);
INSERT INTO public.bands VALUES (4166595305562782841, 2);
INSERT INTO public.bands VALUES (4732190003609255738, 2);
INSERT INTO public.bands VALUES (6252368128808723412, 2);
INSERT INTO public.bands VALUES (6766949289835612213, 2);
INSERT INTO public.bands VALUES (6780697413131982874, 2);
INSERT INTO public.bands VALUES (7771090287107629032, 2);
INSERT INTO public.bands VALUES (8749681615118989519, 2);
INSERT INTO public.bands VALUES (8885168951098758374, 2);
INSERT INTO public.bands VALUES (-8425623512890181276, 3);
INSERT INTO public.bands VALUES (-8392057781179051449, 3);
INSERT INTO public.bands VALUES (-6681677135719048929, 3);
INSERT INTO public.bands VALUES (-5597359154802444550, 3);
INSERT INTO public.bands VALUES (-4810829831388608854, 3);
INSERT INTO public.bands VALUES (-4692633161122396554, 3);
INSERT INTO public.bands VALUES (-4145475322344754266, 3);
INSERT INTO public.bands VALUES (-3926795778465791193, 3);
INSERT INTO public.bands VALUES (-2985028428323223222, 3);
INSERT INTO public.bands VALUES (-2903508686946231715, 3);
INSERT INTO public.bands VALUES (-2385792616165810249, 3);
INSERT INTO public.bands VALUES (-2346900461260500892, 3);
INSERT INTO public.bands VALUES (-1693782874608187183, 3);
INSERT INTO public.bands VALUES (-1687168467029516980, 3);
INSERT INTO public.bands VALUES (-1570144787687502373, 3);
INSERT INTO public.bands VALUES (-1214056636685161223, 3);
INSERT INTO public.bands VALUES (-1199301686074804851, 3);
INSERT INTO public.bands VALUES (110836274658329454, 3);
INSERT INTO public.bands VALUES (905883228942389621, 3);
INSERT INTO public.bands VALUES (1390480624560177558, 3);
INSERT INTO public.bands VALUES (1557126429561859294, 3);
INSERT INTO public.bands VALUES (1675515954120986660, 3);
INSERT INTO public.bands VALUES (2391796660440803966, 3);
INSERT INTO public.bands VALUES (2548074331703384033, 3);
INSERT INTO public.bands VALUES (3210534630357692196, 3);
INSERT INTO public.bands VALUES (3590730068671522750, 3);
INSERT INTO public.bands VALUES (4440266261302986213, 3);
INSERT INTO public.bands VALUES (4759817621259952393, 3);
INSERT INTO public.bands VALUES (4778725568546957714, 3);
INSERT INTO public.bands VALUES (5672463611046125480, 3);
INSERT INTO public.bands VALUES (6039095251835852540, 3);
INSERT INTO public.bands VALUES (6046655410676947016, 3);
INSERT INTO public.bands VALUES (-8878157358035042040, 4);
INSERT INTO public.bands VALUES (-8768503236420208895, 4);
INSERT INTO public.bands VALUES (-8380523852327146763, 4);
INSERT INTO public.bands VALUES (-7733847927306438299, 4);
INSERT INTO public.bands VALUES (-7389680365873898720, 4);
INSERT INTO public.bands VALUES (-6331914699586027921, 4);
INSERT INTO public.bands VALUES (-5047337217466849044, 4);
INSERT INTO public.bands VALUES (-4782793569573487303, 4);
INSERT INTO public.bands VALUES (-3792015787879163613, 4);
INSERT INTO public.bands VALUES (-3417981096368670071, 4);
INSERT INTO public.bands VALUES (-3014783139496848519, 4);
INSERT INTO public.bands VALUES (-2694045162258731532, 4);
INSERT INTO public.bands VALUES (-1602247016096079310, 4);
INSERT INTO public.bands VALUES (-1425587815470563204, 4);
INSERT INTO public.bands VALUES (73583435652897884, 4);
INSERT INTO public.bands VALUES (143375377314581874, 4);
INSERT INTO public.bands VALUES (154062809058946092, 4);
INSERT INTO public.bands VALUES (431232917902775938, 4);
INSERT INTO public.bands VALUES (955450858889785152, 4);
INSERT INTO public.bands VALUES (3186741218791764292, 4);
INSERT INTO public.bands VALUES (4564142620706881819, 4);
INSERT INTO public.bands VALUES (4833856743209580787, 4);
INSERT INTO public.bands VALUES (5010461180598191002, 4);
INSERT INTO public.bands VALUES (5891422516698792981, 4);
INSERT INTO public.bands VALUES (6110883158986303152, 4);
INSERT INTO public.bands VALUES (6500691246574006013, 4);
INSERT INTO public.bands VALUES (6685820959395571201, 4);
INSERT INTO public.bands VALUES (7462393693828055896, 4);
INSERT INTO public.bands VALUES (7947051875067460862, 4);
INSERT INTO public.bands VALUES (8415180110206329960, 4);
INSERT INTO public.bands VALUES (8975646229659421021, 4);
INSERT INTO public.bands VALUES (9071899047655868090, 4);
INSERT INTO public.bands VALUES (-9046345822390051881, 5);
INSERT INTO public.bands VALUES (-8764039411900508801, 5);
INSERT INTO public.bands VALUES (-7562858749719798775, 5);
INSERT INTO public.bands VALUES (-5122480145883641951, 5);
INSERT INTO public.bands VALUES (-5085630901489676496, 5);
INSERT INTO public.bands VALUES (-4860337455731352354, 5);
INSERT INTO public.bands VALUES (-4439428257210266468, 5);
INSERT INTO public.bands VALUES (-4390010815990578634, 5);
INSERT INTO public.bands VALUES (-4282948121584981983, 5);
INSERT INTO public.bands VALUES (-3957262678953940925, 5);
INSERT INTO public.bands VALUES (-2491345855419916207, 5);
INSERT INTO public.bands VALUES (-1900031659449467944, 5);
INSERT INTO public.bands VALUES (-1523185706231813724, 5);
INSERT INTO public.bands VALUES (-1218832564737728599, 5);
INSERT INTO public.bands VALUES (-1039699476678793304, 5);
INSERT INTO public.bands VALUES (-1005061822535824168, 5);
INSERT INTO public.bands VALUES (-587296861496965684, 5);
INSERT INTO public.bands VALUES (-237771269114039825, 5);
INSERT INTO public.bands VALUES (951325870519096845, 5);
INSERT INTO public.bands VALUES (998394676652311686, 5);
INSERT INTO public.bands VALUES (1872874506393036560, 5);
INSERT INTO public.bands VALUES (1969199399269000356, 5);
INSERT INTO public.bands VALUES (2370920201693172629, 5);
INSERT INTO public.bands VALUES (2933778001356106509, 5);
INSERT INTO public.bands VALUES (4026713037215162285, 5);
INSERT INTO public.bands VALUES (4858217910865671666, 5);
INSERT INTO public.bands VALUES (4918738609274826360, 5);
INSERT INTO public.bands VALUES (6670242151526050535, 5);
INSERT INTO public.bands VALUES (6912757406355189984, 5);
INSERT INTO public.bands VALUES (7627698821302047430, 5);
INSERT INTO public.bands VALUES (7860347292340474203, 5);
INSERT INTO public.bands VALUES (9152866207830987099, 5);
INSERT INTO public.bands VALUES (-9208629950758294186, 6);
INSERT INTO public.bands VALUES (-9132029108849868743, 6);
INSERT INTO public.bands VALUES (-8241070236767055817, 6);
INSERT INTO public.bands VALUES (-8134174854148796032, 6);
INSERT INTO public.bands VALUES (-7439466328916168234, 6);
INSERT INTO public.bands VALUES (-6281595864324715006, 6);
INSERT INTO public.bands VALUES (-4188655302654590193, 6);
INSERT INTO public.bands VALUES (-3535343519259664345, 6);
INSERT INTO public.bands VALUES (-1520835226633082511, 6);
INSERT INTO public.bands VALUES (-1257951473034443451, 6);
INSERT INTO public.bands VALUES (-305300176978617915, 6);
INSERT INTO public.bands VALUES (30792784093347589, 6);
INSERT INTO public.bands VALUES (366323977883677686, 6);
INSERT INTO public.bands VALUES (510815994518624907, 6);
INSERT INTO public.bands VALUES (715208824795259509, 6);
INSERT INTO public.bands VALUES (1204973580169989276, 6);
INSERT INTO public.bands VALUES (1366736650840755950, 6);
INSERT INTO public.bands VALUES (3810557216507149384, 6);
INSERT INTO public.bands VALUES (3977148908976695359, 6);
INSERT INTO public.bands VALUES (4055972510995461170, 6);
INSERT INTO public.bands VALUES (4116795274697868557, 6);
INSERT INTO public.bands VALUES (4598304221841108664, 6);
INSERT INTO public.bands VALUES (4705895834053186950, 6);
INSERT INTO public.bands VALUES (4708536322640573030, 6);
INSERT INTO public.bands VALUES (5646344379938421176, 6);
INSERT INTO public.bands VALUES (6554172071384466137, 6);
INSERT INTO public.bands VALUES (7114970085149324611, 6);
INSERT INTO public.bands VALUES (7322967819800115053, 6);
INSERT INTO public.bands VALUES (7830328444112301022, 6);
INSERT INTO public.bands VALUES (8439529912368914535, 6);
INSERT INTO public.bands VALUES (8543202171695929033, 6);
INSERT INTO public.bands VALUES (9090583932295338892, 6);



INSERT INTO public.beginnings VALUES ('fe', 2);
INSERT INTO public.beginnings VALUES ('gu', 4);
INSERT INTO public.beginnings VALUES ('gu', 8);
INSERT INTO public.beginnings VALUES ('he', 1);
INSERT INTO public.beginnings VALUES ('he', 5);
INSERT INTO public.beginnings VALUES ('he', 7);
INSERT INTO public.beginnings VALUES ('he', 9);
INSERT INTO public.beginnings VALUES ('ia', 8);
INSERT INTO public.beginnings VALUES ('ka', 1);
INSERT INTO public.beginnings VALUES ('ka', 3);
INSERT INTO public.beginnings VALUES ('mi', 4);
INSERT INTO public.beginnings VALUES ('pr', 3);
INSERT INTO public.beginnings VALUES ('re', 5);
INSERT INTO public.beginnings VALUES ('re', 6);
INSERT INTO public.beginnings VALUES ('to', 2);
INSERT INTO public.beginnings VALUES ('ve', 6);
INSERT INTO public.beginnings VALUES ('ve', 7);
INSERT INTO public.beginnings VALUES ('ve', 9);






INSERT INTO public.codings VALUES (1, 'b8b937c566df4d328e5bef9fe7242506336f5808f4db7ce95fed7e04bf64f81c', '077cb1fbb75ce966b1b9e547cc438bab2687b539df2cc22e9947a2058da97d7d');
INSERT INTO public.codings VALUES (2, '6b9ccd76c7dd384f8c899c1664bec9a52bc0935e14724de8edec82e00446e9de', '511df9fe0753ecee76d2dfe0cf0e6a72cae1ff0a1a3d91cf46ab998732d9d70b');
INSERT INTO public.codings VALUES (3, 'e6d377dc45ab090f82b2c2b90df7d2f6f017feacc3fe562bacbf709ad9c73e4d', '8c685f8fca87634e436f3559244fea67c0ce984172bc02ffc93d342ae54e8943');
INSERT INTO public.codings VALUES (4, 'bcd86482d5a35b10786b2074f792eaa9e5c1e887e39b0918235657bef7429c23', 'acece972185d2d7e44e453982a0a8699687cf54cab6d597e49d3d0deb1dd66ef');
INSERT INTO public.codings VALUES (5, '06d5bb2b776631b378bf53b78e27cbb6e18174394e28e82e896b02068f94f27a', '8445f8fc52824752746b40231353106d918c129c0e182b02877445076ebf461e');
INSERT INTO public.codings VALUES (6, 'e2fac49fe7b8c76d2ad5cd0b7532d5f16c614127c61bad8e4f04acd97b59f72d', 'a84c7c9452af1c2eb0c6ffaaeb05c53390762d5f029ce8831d2a4cb21a8a896d');



INSERT INTO public.facets VALUES ('language', 'fr', 18);
INSERT INTO public.facets VALUES ('language', 'fr', 26);
INSERT INTO public.facets VALUES ('language', 'fr', 27);
INSERT INTO public.facets VALUES ('language', 'fr', 34);
INSERT INTO public.facets VALUES ('language', 'fr', 35);
INSERT INTO public.facets VALUES ('language', 'fr', 42);
INSERT INTO public.facets VALUES ('language', 'fr', 43);
INSERT INTO public.facets VALUES ('language', 'fr', 55);
INSERT INTO public.facets VALUES ('language', 'fr', 56);
INSERT INTO public.facets VALUES ('language', 'fr', 57);
INSERT INTO public.facets VALUES ('language', 'fr', 6);
INSERT INTO public.facets VALUES ('language', 'fr', 7);
INSERT INTO public.facets VALUES ('outlet', 'outlet 14', 6);
INSERT INTO public.facets VALUES ('outlet', 'outlet 14', 7);
INSERT INTO public.facets VALUES ('outlet', 'outlet 25', 18);
INSERT INTO public.facets VALUES ('outlet', 'outlet 27', 42);
INSERT INTO public.facets VALUES ('outlet', 'outlet 27', 55);
INSERT INTO public.facets VALUES ('outlet', 'outlet 27', 56);
INSERT INTO public.facets VALUES ('outlet', 'outlet 27', 57);
INSERT INTO public.facets VALUES ('outlet', 'outlet 37', 42);
INSERT INTO public.facets VALUES ('outlet', 'outlet 37', 43);
INSERT INTO public.facets VALUES ('outlet', 'outlet 53', 34);
INSERT INTO public.facets VALUES ('outlet', 'outlet 53', 35);
INSERT INTO public.facets VALUES ('outlet', 'outlet 8', 26);
INSERT INTO public.facets VALUES ('outlet', 'outlet 8', 27);
INSERT INTO public.facets VALUES ('language', 'fr', 1);
INSERT INTO public.facets VALUES ('language', 'fr', 11);
INSERT INTO public.facets VALUES ('language', 'fr', 12);
INSERT INTO public.facets VALUES ('language', 'fr', 13);
INSERT INTO public.facets VALUES ('language', 'fr', 16);
INSERT INTO public.facets VALUES ('language', 'fr', 17);
INSERT INTO public.facets VALUES ('language', 'fr', 2);
INSERT INTO public.facets VALUES ('language', 'fr', 24);
INSERT INTO public.facets VALUES ('language', 'fr', 3);
INSERT INTO public.facets VALUES ('language', 'fr', 4);
INSERT INTO public.facets VALUES ('language', 'fr', 41);
INSERT INTO public.facets VALUES ('language', 'fr', 5);
INSERT INTO public.facets VALUES ('language', 'fr', 51);
INSERT INTO public.facets VALUES ('outlet', 'outlet 14', 1);
INSERT INTO public.facets VALUES ('outlet', 'outlet 14', 2);
INSERT INTO public.facets VALUES ('outlet', 'outlet 14', 3);
INSERT INTO public.facets VALUES ('outlet', 'outlet 14', 4);
INSERT INTO public.facets VALUES ('outlet', 'outlet 14', 5);
INSERT INTO public.facets VALUES ('outlet', 'outlet 25', 11);
INSERT INTO public.facets VALUES ('outlet', 'outlet 25', 12);
INSERT INTO public.facets VALUES ('outlet', 'outlet 25', 13);
INSERT INTO public.facets VALUES ('outlet', 'outlet 25', 16);
INSERT INTO public.facets VALUES ('outlet', 'outlet 25', 17);
INSERT INTO public.facets VALUES ('outlet', 'outlet 25', 3);
INSERT INTO public.facets VALUES ('outlet', 'outlet 25', 4);
INSERT INTO public.facets VALUES ('outlet', 'outlet 27', 1);
INSERT INTO public.facets VALUES ('outlet', 'outlet 27', 13);
INSERT INTO public.facets VALUES ('outlet', 'outlet 27', 2);
INSERT INTO public.facets VALUES ('outlet', 'outlet 27', 24);
INSERT INTO public.facets VALUES ('outlet', 'outlet 27', 3);
INSERT INTO public.facets VALUES ('outlet', 'outlet 27', 4);
INSERT INTO public.facets VALUES ('outlet', 'outlet 27', 5);
INSERT INTO public.facets VALUES ('outlet', 'outlet 27', 51);
INSERT INTO public.facets VALUES ('outlet', 'outlet 37', 12);
INSERT INTO public.facets VALUES ('outlet', 'outlet 37', 13);
INSERT INTO public.facets VALUES ('outlet', 'outlet 37', 3);
INSERT INTO public.facets VALUES ('outlet', 'outlet 37', 41);
INSERT INTO public.facets VALUES ('outlet', 'outlet 37', 5);
INSERT INTO public.facets VALUES ('outlet', 'outlet 53', 13);
INSERT INTO public.facets VALUES ('outlet', 'outlet 53', 16);
INSERT INTO public.facets VALUES ('outlet', 'outlet 53', 17);
INSERT INTO public.facets VALUES ('outlet', 'outlet 53', 24);
INSERT INTO public.facets VALUES ('outlet', 'outlet 53', 4);
INSERT INTO public.facets VALUES ('outlet', 'outlet 53', 5);
INSERT INTO public.facets VALUES ('outlet', 'outlet 8', 1);
INSERT INTO public.facets VALUES ('outlet', 'outlet 8', 24);
INSERT INTO public.facets VALUES ('outlet', 'outlet 8', 5);
INSERT INTO public.facets VALUES ('language', 'fr', 8);
INSERT INTO public.facets VALUES ('language', 'fr', 9);
INSERT INTO public.facets VALUES ('language', 'fr', 10);
INSERT INTO public.facets VALUES ('language', 'fr', 19);
INSERT INTO public.facets VALUES ('language', 'fr', 21);
INSERT INTO public.facets VALUES ('language', 'fr', 22);
INSERT INTO public.facets VALUES ('language', 'fr', 36);
INSERT INTO public.facets VALUES ('language', 'fr', 45);
INSERT INTO public.facets VALUES ('language', 'fr', 46);
INSERT INTO public.facets VALUES ('outlet', 'outlet 14', 8);
INSERT INTO public.facets VALUES ('outlet', 'outlet 14', 9);
INSERT INTO public.facets VALUES ('outlet', 'outlet 14', 10);
INSERT INTO public.facets VALUES ('outlet', 'outlet 25', 9);
INSERT INTO public.facets VALUES ('outlet', 'outlet 25', 19);
INSERT INTO public.facets VALUES ('outlet', 'outlet 25', 21);
INSERT INTO public.facets VALUES ('outlet', 'outlet 25', 22);
INSERT INTO public.facets VALUES ('outlet', 'outlet 27', 9);
INSERT INTO public.facets VALUES ('outlet', 'outlet 27', 21);
INSERT INTO public.facets VALUES ('outlet', 'outlet 37', 36);
INSERT INTO public.facets VALUES ('outlet', 'outlet 37', 45);
INSERT INTO public.facets VALUES ('outlet', 'outlet 37', 46);
INSERT INTO public.facets VALUES ('outlet', 'outlet 53', 36);



INSERT INTO public.failures VALUES (1, '5d8decdad60fc5a39be0455a1fdd2d37ee9e6f649c2639c569bb4ab63d6462b8', 'broken.html', NULL, NULL, NULL, 'not readable as UTF-8');



INSERT INTO public.judgements VALUES (1, 'c87549a5b44adda42485216d2b4c29733d2002889ec84ad20da6afd6d7ca8d6f', 'wrong', '["c2edd92ad51585adb7e6655a77a7b10164e099f6a25be8c5e6580e883160f2e3"]', NULL, 'null', 'A. Lebrun', '2025-12-01T10:00:00', 'coquille', NULL);
INSERT INTO public.judgements VALUES (2, '7c6e9bd8d7261fe8e1fc90e82c775da6f4a1664564b9d6633d429d7aa08a2af8', 'same', '["81742e91fc5d476cb91acec040294cbfedc185167879f49d801f71eec2fa1f60", "c2edd92ad51585adb7e6655a77a7b10164e099f6a25be8c5e6580e883160f2e3"]', NULL, 'null', 'A. Lebrun', '2025-12-02T10:00:00', '', NULL);
INSERT INTO public.judgements VALUES (3, '1228772f9c680b63843cc27c13d367ea781cfa805b77f756146e35628ea9e3c3', 'undo', '[]', NULL, 'null', 'A. Lebrun', '2025-12-03T10:00:00', '', 'c87549a5b44adda42485216d2b4c29733d2002889ec84ad20da6afd6d7ca8d6f');



INSERT INTO public.keys VALUES ('?GAB MUS appoint_ambassador', '2016-01-01', 34, 'commitment', '2016-12-31');
INSERT INTO public.keys VALUES ('?IRQ SMR ratify', '2016-01-01', 27, 'commitment', '2016-12-31');
INSERT INTO public.keys VALUES ('COG LIE', '2015-01-01', 7, 'measure', '2015-01-01');
INSERT INTO public.keys VALUES ('COG', '2015-01-01', 7, 'measure', '2015-01-01');
INSERT INTO public.keys VALUES ('COG', '2015-01-02', 43, 'statement', '2015-01-02');
INSERT INTO public.keys VALUES ('DZA EGY', '2015-01-01', 18, 'agreement', '2015-01-01');
INSERT INTO public.keys VALUES ('DZA', '2015-01-01', 18, 'agreement', '2015-01-01');
INSERT INTO public.keys VALUES ('EGY', '2015-01-01', 18, 'agreement', '2015-01-01');
INSERT INTO public.keys VALUES ('GAB MUS', '2016-01-01', 34, 'commitment', '2016-12-31');
INSERT INTO public.keys VALUES ('GAB', '2016-01-01', 34, 'commitment', '2016-12-31');
INSERT INTO public.keys VALUES ('IRQ SMR', '2016-01-01', 27, 'commitment', '2016-12-31');
INSERT INTO public.keys VALUES ('IRQ', '2016-01-01', 27, 'commitment', '2016-12-31');
INSERT INTO public.keys VALUES ('ISR PLW', '2015-01-01', 26, 'agreement', '2015-01-01');
INSERT INTO public.keys VALUES ('ISR PLW', '2015-01-01', 55, 'measure', '2015-01-31');
INSERT INTO public.keys VALUES ('ISR', '2015-01-01', 26, 'agreement', '2015-01-01');
INSERT INTO public.keys VALUES ('ISR', '2015-01-01', 55, 'measure', '2015-01-31');
INSERT INTO public.keys VALUES ('KOR LIE', '2015-01-01', 6, 'agreement', '2015-01-01');
INSERT INTO public.keys VALUES ('KOR', '2015-01-01', 6, 'agreement', '2015-01-01');
INSERT INTO public.keys VALUES ('LIE VCT', '2015-01-01', 35, 'measure', '2015-01-01');
INSERT INTO public.keys VALUES ('LIE', '2015-01-01', 35, 'measure', '2015-01-01');
INSERT INTO public.keys VALUES ('LIE', '2015-01-01', 6, 'agreement', '2015-01-01');
INSERT INTO public.keys VALUES ('LIE', '2015-01-01', 7, 'measure', '2015-01-01');
INSERT INTO public.keys VALUES ('LIE', '2015-01-03', 56, 'statement', '2015-01-03');
INSERT INTO public.keys VALUES ('LIE', '2015-01-03', 57, 'statement', '2015-01-03');
INSERT INTO public.keys VALUES ('MUS', '2016-01-01', 34, 'commitment', '2016-12-31');
INSERT INTO public.keys VALUES ('PLW', '2015-01-01', 26, 'agreement', '2015-01-01');
INSERT INTO public.keys VALUES ('PLW', '2015-01-01', 55, 'measure', '2015-01-31');
INSERT INTO public.keys VALUES ('SMR', '2016-01-01', 27, 'commitment', '2016-12-31');
INSERT INTO public.keys VALUES ('TUV', '2015-01-02', 42, 'statement', '2015-01-03');
INSERT INTO public.keys VALUES ('VCT', '2015-01-01', 35, 'measure', '2015-01-01');
INSERT INTO public.keys VALUES ('~COG', '2015-01-02', 43, 'statement', '2015-01-02');
INSERT INTO public.keys VALUES ('~LIE', '2015-01-03', 56, 'statement', '2015-01-03');
INSERT INTO public.keys VALUES ('~LIE', '2015-01-03', 57, 'statement', '2015-01-03');
INSERT INTO public.keys VALUES ('~TUV', '2015-01-02', 42, 'statement', '2015-01-03');
INSERT INTO public.keys VALUES ('!COG LIE recall_ambassador', '2015-01-01', 3, 'recall_ambassador', '2015-01-01');
INSERT INTO public.keys VALUES ('!DZA EGY extradite', '2015-01-01', 12, 'extradite', '2015-01-01');
INSERT INTO public.keys VALUES ('!EGY TUV sanction', '2015-01-03', 51, 'sanction', '2015-01-03');
INSERT INTO public.keys VALUES ('!EGY TUV vote', '2015-01-01', 11, 'vote', '2015-01-01');
INSERT INTO public.keys VALUES ('!GAB MUS appoint_ambassador', '2015-01-01', 16, 'appoint_ambassador', '2015-01-01');
INSERT INTO public.keys VALUES ('!GAB TUV open_embassy', '2015-01-01', 4, 'open_embassy', '2015-01-01');
INSERT INTO public.keys VALUES ('!IRQ SMR ratify', '2015-01-01', 24, 'ratify', '2015-01-01');
INSERT INTO public.keys VALUES ('!KOR LIE expel_diplomat', '2015-01-01', 2, 'expel_diplomat', '2015-01-01');
INSERT INTO public.keys VALUES ('COG LIE', '2015-01-01', 3, 'recall_ambassador', '2015-01-01');
INSERT INTO public.keys VALUES ('COG', '2015-01-01', 3, 'recall_ambassador', '2015-01-01');
INSERT INTO public.keys VALUES ('DZA EGY', '2015-01-01', 12, 'extradite', '2015-01-01');
INSERT INTO public.keys VALUES ('DZA', '2015-01-01', 12, 'extradite', '2015-01-01');
INSERT INTO public.keys VALUES ('EGY TUV', '2015-01-01', 11, 'vote', '2015-01-01');
INSERT INTO public.keys VALUES ('EGY TUV', '2015-01-03', 51, 'sanction', '2015-01-03');
INSERT INTO public.keys VALUES ('EGY', '2015-01-01', 11, 'vote', '2015-01-01');
INSERT INTO public.keys VALUES ('EGY', '2015-01-01', 12, 'extradite', '2015-01-01');
INSERT INTO public.keys VALUES ('EGY', '2015-01-03', 51, 'sanction', '2015-01-03');
INSERT INTO public.keys VALUES ('GAB MUS', '2015-01-01', 16, 'appoint_ambassador', '2015-01-01');
INSERT INTO public.keys VALUES ('GAB TUV', '2015-01-01', 4, 'open_embassy', '2015-01-01');
INSERT INTO public.keys VALUES ('GAB', '2015-01-01', 16, 'appoint_ambassador', '2015-01-01');
INSERT INTO public.keys VALUES ('GAB', '2015-01-01', 4, 'open_embassy', '2015-01-01');
INSERT INTO public.keys VALUES ('IRQ SMR', '2015-01-01', 24, 'ratify', '2015-01-01');
INSERT INTO public.keys VALUES ('IRQ', '2015-01-01', 24, 'ratify', '2015-01-01');
INSERT INTO public.keys VALUES ('ISR PLW', '2015-01-01', 1, 'negotiate', '2015-01-01');
INSERT INTO public.keys VALUES ('ISR', '2015-01-01', 1, 'negotiate', '2015-01-01');
INSERT INTO public.keys VALUES ('KOR LIE', '2015-01-01', 2, 'expel_diplomat', '2015-01-01');
INSERT INTO public.keys VALUES ('KOR', '2015-01-01', 2, 'expel_diplomat', '2015-01-01');
INSERT INTO public.keys VALUES ('LAO LIE', '2015-01-01', 41, 'mediate', '2015-01-01');
INSERT INTO public.keys VALUES ('LAO', '2015-01-01', 41, 'mediate', '2015-01-01');
INSERT INTO public.keys VALUES ('LIE NGA', '2015-01-01', 17, 'talks', '2015-01-31');
INSERT INTO public.keys VALUES ('LIE TUV', '2015-01-01', 5, 'meeting', '2015-01-01');
INSERT INTO public.keys VALUES ('LIE VCT', '2015-01-01', 13, 'deploy', '2015-01-01');
INSERT INTO public.keys VALUES ('LIE', '2015-01-01', 13, 'deploy', '2015-01-01');
INSERT INTO public.keys VALUES ('LIE', '2015-01-01', 17, 'talks', '2015-01-31');
INSERT INTO public.keys VALUES ('LIE', '2015-01-01', 2, 'expel_diplomat', '2015-01-01');
INSERT INTO public.keys VALUES ('LIE', '2015-01-01', 3, 'recall_ambassador', '2015-01-01');
INSERT INTO public.keys VALUES ('LIE', '2015-01-01', 41, 'mediate', '2015-01-01');
INSERT INTO public.keys VALUES ('LIE', '2015-01-01', 5, 'meeting', '2015-01-01');
INSERT INTO public.keys VALUES ('MUS', '2015-01-01', 16, 'appoint_ambassador', '2015-01-01');
INSERT INTO public.keys VALUES ('NGA', '2015-01-01', 17, 'talks', '2015-01-31');
INSERT INTO public.keys VALUES ('PLW', '2015-01-01', 1, 'negotiate', '2015-01-01');
INSERT INTO public.keys VALUES ('SMR', '2015-01-01', 24, 'ratify', '2015-01-01');
INSERT INTO public.keys VALUES ('TUV', '2015-01-01', 11, 'vote', '2015-01-01');
INSERT INTO public.keys VALUES ('TUV', '2015-01-01', 4, 'open_embassy', '2015-01-01');
INSERT INTO public.keys VALUES ('TUV', '2015-01-01', 5, 'meeting', '2015-01-01');
INSERT INTO public.keys VALUES ('TUV', '2015-01-03', 51, 'sanction', '2015-01-03');
INSERT INTO public.keys VALUES ('VCT', '2015-01-01', 13, 'deploy', '2015-01-01');
INSERT INTO public.keys VALUES ('COG', '2015-01-01', 21, 'office', '2015-01-03');
INSERT INTO public.keys VALUES ('DZA', '2015-01-02', 45, 'office', '2015-01-02');
INSERT INTO public.keys VALUES ('EGY', '2015-01-01', 19, 'office', '2015-01-01');
INSERT INTO public.keys VALUES ('GAB', '2015-01-01', 9, 'office', '2015-01-03');
INSERT INTO public.keys VALUES ('LIE', '2015-01-02', 36, 'office', '2015-01-02');
INSERT INTO public.keys VALUES ('LIE', '2015-01-02', 46, 'office', '2015-01-02');
INSERT INTO public.keys VALUES ('MUS', '2015-01-01', 22, 'office', '2015-01-01');
INSERT INTO public.keys VALUES ('PLW', '2015-01-01', 8, 'office', '2015-01-01');
INSERT INTO public.keys VALUES ('TUV', '2015-01-01', 10, 'office', '2015-01-01');
INSERT INTO public.keys VALUES ('~COG', '2015-01-01', 21, 'office', '2015-01-03');
INSERT INTO public.keys VALUES ('~DZA', '2015-01-02', 45, 'office', '2015-01-02');
INSERT INTO public.keys VALUES ('~EGY', '2015-01-01', 19, 'office', '2015-01-01');
INSERT INTO public.keys VALUES ('~GAB', '2015-01-01', 9, 'office', '2015-01-03');
INSERT INTO public.keys VALUES ('~LIE', '2015-01-02', 36, 'office', '2015-01-02');
INSERT INTO public.keys VALUES ('~LIE', '2015-01-02', 46, 'office', '2015-01-02');
INSERT INTO public.keys VALUES ('~MUS', '2015-01-01', 22, 'office', '2015-01-01');
INSERT INTO public.keys VALUES ('~PLW', '2015-01-01', 8, 'office', '2015-01-01');
INSERT INTO public.keys VALUES ('~TUV', '2015-01-01', 10, 'office', '2015-01-01');



INSERT INTO public.likenesses VALUES (1, 25, 36);
INSERT INTO public.likenesses VALUES (1, 54, 60);
INSERT INTO public.likenesses VALUES (2, 47, 90);
INSERT INTO public.likenesses VALUES (3, 15, 78);
INSERT INTO public.likenesses VALUES (3, 38, 93);
INSERT INTO public.likenesses VALUES (3, 50, 88);
INSERT INTO public.likenesses VALUES (4, 14, 73);
INSERT INTO public.likenesses VALUES (4, 33, 56);
INSERT INTO public.likenesses VALUES (4, 53, 88);
INSERT INTO public.likenesses VALUES (5, 23, 65);
INSERT INTO public.likenesses VALUES (5, 30, 93);
INSERT INTO public.likenesses VALUES (5, 37, 87);
INSERT INTO public.likenesses VALUES (5, 49, 78);
INSERT INTO public.likenesses VALUES (12, 40, 87);
INSERT INTO public.likenesses VALUES (13, 28, 41);
INSERT INTO public.likenesses VALUES (13, 39, 44);
INSERT INTO public.likenesses VALUES (13, 48, 29);
INSERT INTO public.likenesses VALUES (14, 4, 73);
INSERT INTO public.likenesses VALUES (14, 33, 58);
INSERT INTO public.likenesses VALUES (14, 53, 75);
INSERT INTO public.likenesses VALUES (15, 3, 78);
INSERT INTO public.likenesses VALUES (15, 38, 78);
INSERT INTO public.likenesses VALUES (15, 50, 73);
INSERT INTO public.likenesses VALUES (16, 32, 60);
INSERT INTO public.likenesses VALUES (17, 31, 36);
INSERT INTO public.likenesses VALUES (23, 5, 65);
INSERT INTO public.likenesses VALUES (23, 30, 65);
INSERT INTO public.likenesses VALUES (23, 37, 59);
INSERT INTO public.likenesses VALUES (23, 49, 58);
INSERT INTO public.likenesses VALUES (24, 29, 39);
INSERT INTO public.likenesses VALUES (24, 52, 57);
INSERT INTO public.likenesses VALUES (25, 1, 36);
INSERT INTO public.likenesses VALUES (25, 54, 51);
INSERT INTO public.likenesses VALUES (28, 13, 41);
INSERT INTO public.likenesses VALUES (28, 39, 59);
INSERT INTO public.likenesses VALUES (28, 48, 24);
INSERT INTO public.likenesses VALUES (29, 24, 39);
INSERT INTO public.likenesses VALUES (29, 52, 37);
INSERT INTO public.likenesses VALUES (30, 5, 93);
INSERT INTO public.likenesses VALUES (30, 23, 65);
INSERT INTO public.likenesses VALUES (30, 37, 87);
INSERT INTO public.likenesses VALUES (30, 49, 78);
INSERT INTO public.likenesses VALUES (31, 17, 36);
INSERT INTO public.likenesses VALUES (32, 16, 60);
INSERT INTO public.likenesses VALUES (33, 4, 56);
INSERT INTO public.likenesses VALUES (33, 14, 58);
INSERT INTO public.likenesses VALUES (33, 53, 60);
INSERT INTO public.likenesses VALUES (37, 5, 87);
INSERT INTO public.likenesses VALUES (37, 23, 59);
INSERT INTO public.likenesses VALUES (37, 30, 87);
INSERT INTO public.likenesses VALUES (37, 49, 72);
INSERT INTO public.likenesses VALUES (38, 3, 93);
INSERT INTO public.likenesses VALUES (38, 15, 78);
INSERT INTO public.likenesses VALUES (38, 50, 88);
INSERT INTO public.likenesses VALUES (39, 13, 44);
INSERT INTO public.likenesses VALUES (39, 28, 59);
INSERT INTO public.likenesses VALUES (39, 48, 27);
INSERT INTO public.likenesses VALUES (40, 12, 87);
INSERT INTO public.likenesses VALUES (42, 58, 10);
INSERT INTO public.likenesses VALUES (47, 2, 90);
INSERT INTO public.likenesses VALUES (48, 13, 29);
INSERT INTO public.likenesses VALUES (48, 28, 24);
INSERT INTO public.likenesses VALUES (48, 39, 27);
INSERT INTO public.likenesses VALUES (49, 5, 78);
INSERT INTO public.likenesses VALUES (49, 23, 58);
INSERT INTO public.likenesses VALUES (49, 30, 78);
INSERT INTO public.likenesses VALUES (49, 37, 72);
INSERT INTO public.likenesses VALUES (50, 3, 88);
INSERT INTO public.likenesses VALUES (50, 15, 73);
INSERT INTO public.likenesses VALUES (50, 38, 88);
INSERT INTO public.likenesses VALUES (52, 24, 57);
INSERT INTO public.likenesses VALUES (52, 29, 37);
INSERT INTO public.likenesses VALUES (53, 4, 88);
INSERT INTO public.likenesses VALUES (53, 14, 75);
INSERT INTO public.likenesses VALUES (53, 33, 60);
INSERT INTO public.likenesses VALUES (54, 1, 60);
INSERT INTO public.likenesses VALUES (54, 25, 51);
INSERT INTO public.likenesses VALUES (58, 42, 10);



INSERT INTO public.links VALUES (1, 26, false);
INSERT INTO public.links VALUES (1, 55, true);
INSERT INTO public.links VALUES (2, 6, false);
INSERT INTO public.links VALUES (3, 7, true);
INSERT INTO public.links VALUES (12, 18, false);
INSERT INTO public.links VALUES (13, 35, true);
INSERT INTO public.links VALUES (16, 34, true);
INSERT INTO public.links VALUES (24, 27, true);



INSERT INTO public.names VALUES (1, 'COG', 'Kasa Hemfeya', 1, 21);
INSERT INTO public.names VALUES (2, 'DZA', 'Feya Tordouzo', 2, 45);
INSERT INTO public.names VALUES (3, 'EGY', 'Prazo Kamibi', 3, 19);
INSERT INTO public.names VALUES (4, 'GAB', 'Mife Gulrenmi', 4, 9);
INSERT INTO public.names VALUES (6, 'LIE', 'Rennes Veldouren', 6, 46);
INSERT INTO public.names VALUES (5, 'LIE', 'Renlo Hemdougul', 5, 36);
INSERT INTO public.names VALUES (7, 'MUS', 'Velbi Hemzogul', 7, 22);
INSERT INTO public.names VALUES (8, 'PLW', 'Gulvel Yarenren', 8, 8);
INSERT INTO public.names VALUES (9, 'TUV', 'Velfe Hemvelnes', 9, 10);



INSERT INTO public.offices VALUES (8, 8, 'président', '2015-01-01');
INSERT INTO public.offices VALUES (9, 4, 'ministre des Affaires étrangères', '2015-01-01');
INSERT INTO public.offices VALUES (20, 4, 'président', '2015-01-01');
INSERT INTO public.offices VALUES (60, 4, 'président', '2015-01-03');
INSERT INTO public.offices VALUES (10, 9, 'président', '2015-01-01');
INSERT INTO public.offices VALUES (19, 3, 'ministre des Affaires étrangères', '2015-01-01');
INSERT INTO public.offices VALUES (21, 1, 'président', '2015-01-01');
INSERT INTO public.offices VALUES (59, 1, 'ministre des Affaires étrangères', '2015-01-03');
INSERT INTO public.offices VALUES (22, 7, 'ministre des Affaires étrangères', '2015-01-01');
INSERT INTO public.offices VALUES (36, 5, 'président', '2015-01-02');
INSERT INTO public.offices VALUES (44, 5, 'ministre des Affaires étrangères', '2015-01-02');
INSERT INTO public.offices VALUES (45, 2, 'président', '2015-01-02');
INSERT INTO public.offices VALUES (46, 6, 'président', '2015-01-02');



INSERT INTO public.placed VALUES (8, '0c04fb958bd4cdfff77b28cfd318520e6eee6b7756a8b2b7a53e18cb0c39a6e3', 1, 'office', 0, 0, NULL, NULL, '');
INSERT INTO public.placed VALUES (9, 'a15c157769686cd146348f1e36b4bc601e3d978f3ef072056cfd1e0763f7f4ba', 1, 'office', 0, 0, NULL, NULL, '');
INSERT INTO public.placed VALUES (10, '21746b70272d28624d8507534d1d8b8d7d3042e9451af74859813e65dea2ca07', 1, 'office', 0, 0, NULL, NULL, '');
INSERT INTO public.placed VALUES (19, '5c700776522dc8bec3195c9036863eb789b548f5237ed323000d3ccb9f28b42d', 2, 'office', 0, 0, NULL, NULL, '');
INSERT INTO public.placed VALUES (20, '7236125b8480cc7a40ed63dd19e5025f7c117e196375af6a2ac218840d3ca3bc', 2, 'office', 0, 0, NULL, NULL, '');
INSERT INTO public.placed VALUES (21, 'ab20bddd989c6036c696efe4b7077656add446f067308404f2f4326d80ae5895', 2, 'office', 0, 0, NULL, NULL, '');
INSERT INTO public.placed VALUES (22, '54493f53e9824b32a976811c09cd427ad854b7c1bd969e58ee8187cb081785e0', 2, 'office', 0, 0, NULL, NULL, '');
INSERT INTO public.placed VALUES (36, '6264c91f63fa64eda5fa051166359126b9d257030ecbd000597055cc51061ca3', 4, 'office', 0, 0, NULL, NULL, '');
INSERT INTO public.placed VALUES (44, '9d54f88262b69b0627b6f90f7e91d7b6590601ea2620f06f9897426ed7fe5f36', 5, 'office', 0, 0, NULL, NULL, '');
INSERT INTO public.placed VALUES (45, 'a0257b53cb0c402f9274e7e722c4adfe890bbe936e2edbacb512f6566f0fe6d5', 5, 'office', 0, 0, NULL, NULL, '');
INSERT INTO public.placed VALUES (46, '201e655b3c66da7663eeff72c1ea274a5749d6dd819e2da81eae59911aa6b15d', 5, 'office', 0, 0, NULL, NULL, '');
INSERT INTO public.placed VALUES (59, '916b621ad5f96cc80f8815c12ff564e7230d3f71890ea8394b5ce0b6def7a2cc', 6, 'office', 0, 0, NULL, NULL, '');
INSERT INTO public.placed VALUES (60, '88d7bbbba11766d87359456ee21a21d368876ff5814982498ab0ce054a551a33', 6, 'office', 0, 0, NULL, NULL, '');
INSERT INTO public.placed VALUES (6, 'c2edd92ad51585adb7e6655a77a7b10164e099f6a25be8c5e6580e883160f2e3', 1, 'agreement', 0, 0, 1, 6, '["agreement","agreement",true,null,null,false,735599,"",false,null,"","",["KOR","LIE"],["KOR","LIE"],["KOR","LIE"],[],["doure","gulbi","treaty"],[],[],[],[],[],[],[735599,735599],null,null,["treaty",["doure","gulbi"],null]]');
INSERT INTO public.placed VALUES (4, '166ce7dd1653bd14f1b30b84e43e728fc38bdce7f97063e8dd5b8f2bd410c36c', 1, 'event', 201, 262, 4, 4, '["open_embassy","open_embassy",false,735599,735599,true,735599,"happened",false,null,"","",["GAB"],["TUV"],["GAB","TUV"],[],["embassy","kakap","open","renhe","sasaf","zovel"],["embassy","kakap","open","renhe","sasaf","zovel"],[],[],[],["Gulrenmi","Hemvelnes"],[],null,null,null,null]');
INSERT INTO public.placed VALUES (2, '331e757842db1cf1a47f772590acdffddec7c00d9f15f13d5e9f3f7d2ed236ab', 1, 'event', 63, 129, 2, 2, '["expel_diplomat","expel_diplomat",false,735599,735599,true,735599,"happened",false,null,"","",["LIE"],["KOR"],["KOR","LIE"],[],["diplomat","expel","gulbi","gulka","torgu"],["diplomat","expel","gulbi","gulka","torgu"],[],[],[],["Rennes Veldouren","Prabi Dourenren"],[],null,null,null,null]');
INSERT INTO public.placed VALUES (1, '81742e91fc5d476cb91acec040294cbfedc185167879f49d801f71eec2fa1f60', 1, 'event', 0, 61, 1, 1, '["negotiate","negotiate",true,735539,735599,false,735599,"happened",false,null,"","",["ISR","PLW"],["ISR","PLW"],["ISR","PLW"],[],["feren","hemve","negot","neslo","nesre"],["feren","hemve","negot","neslo","nesre"],[],[],[],["Yarenren","Savel Nesnespra"],[],null,null,null,null]');
INSERT INTO public.placed VALUES (3, 'ea0129303a44e52b4547e268c913d120443e8fe94aef9811c4ef72f833255cb4', 1, 'event', 131, 199, 3, 3, '["recall_ambassador","recall_ambassador",false,735599,735599,true,735599,"happened",false,null,"","",["COG"],["LIE"],["COG","LIE"],[],["ambassador","femik","recal","renne","velto","zohem"],["ambassador","femik","recal","renne","velto","zohem"],[],[],[],["Hemfeya","Nesmi Pradoulo"],[],null,null,null,null]');
INSERT INTO public.placed VALUES (5, 'f7927b1cdc92c3ebe998ca1249399a71b7e3198b9277309df79127c025089043', 1, 'event', 264, 321, 5, 5, '["meeting","meeting",true,735599,735599,true,735599,"happened",false,null,"","",["LIE","TUV"],["LIE","TUV"],["LIE","TUV"],[],["meet","prafe","prare","salog","zohem"],["meet","prafe","prare","salog","zohem"],[],[],[],["Velfe Hemvelnes","Nesnes Yagulren"],[],null,null,null,null]');
INSERT INTO public.placed VALUES (7, '97e8bde423e0c2aa056965a733ff811510249fc0c34404c62d73e4724fbe42df', 1, 'measure', 0, 0, 7, 7, '["measure","measure",false,735599,735599,true,735599,"",false,null,"renne","",["COG"],["LIE"],["COG","LIE"],[],["renne"],["ambassador","femik","recal","renne","velto","zohem"],[],[],["recall_ambassador"],[],[],null,[597.0,597.0],null,null]');
INSERT INTO public.placed VALUES (18, '03f1b5a8202c6ea4878c91d54c9e343b39dea2c9a573b31aa2808a576cd50b15', 2, 'agreement', 0, 0, 18, 18, '["agreement","agreement",true,null,null,false,735599,"",false,null,"","",["DZA","EGY"],["DZA","EGY"],["DZA","EGY"],[],["feloz","mifem","treaty"],[],[],[],[],[],[],[735599,735599],null,null,["treaty",["feloz","mifem"],null]]');
INSERT INTO public.placed VALUES (17, '030e65b8c99e447fe1ef8fab3c12f4f1fe931723da987ad83ae84cf16e618f0c', 2, 'event', 373, 427, 17, 17, '["meeting","talks",true,735539,735599,false,735599,"happened",false,null,"","",["LIE","NGA"],["LIE","NGA"],["LIE","NGA"],[],["douya","gulzo","migul","prato","talk"],["douya","gulzo","migul","prato","talk"],[],[],[],["Hemdougul","Fepra Yahemhem"],[],null,null,null,null]');
INSERT INTO public.placed VALUES (13, '104a9ae9dbcf71170a4195485c46f7a4d6d3489f44aba4540def7705ab2c68f9', 2, 'event', 113, 168, 13, 13, '["deploy","deploy",false,735539,735599,false,735599,"happened",false,null,"","",["LIE"],["VCT"],["LIE","VCT"],[],["deplo","mikat","mipra","mivel","yamim"],["deplo","mikat","mipra","mivel","yamim"],[],[],[],["Renlo Hemdougul","Torzo Feneszo"],[],null,null,null,null]');
INSERT INTO public.placed VALUES (11, '5a1ff8bca1a209a24063f5d72bd5f969ba10778450455b489104171f82ecd9cb', 2, 'event', 0, 53, 11, 11, '["vote","vote",false,735599,735599,true,735599,"happened",false,null,"","",["EGY"],["TUV"],["EGY","TUV"],[],["election","kapra","mipra","sapra","yamiv"],["election","kapra","mipra","sapra","yamiv"],[],[],[],[],[],null,null,null,null]');
INSERT INTO public.placed VALUES (12, '5c323b194f3b1195b3eb6ac2347de55b4ec9a1811159ac0e6b4550d42f5831dc', 2, 'event', 55, 111, 12, 12, '["extradite","extradite",false,735599,735599,true,735599,"happened",false,null,"","",["DZA"],["EGY"],["DZA","EGY"],[],["bifed","extradition","feloz","mifem","prasa"],["bifed","extradition","feloz","mifem","prasa"],[],[],[],["Feya Tordouzo","Prazo Kamibi"],[],null,null,null,null]');
INSERT INTO public.placed VALUES (16, '6e915cae34919ba5dc3038fd90759937290cff3a1ef5d7ef8ce7dbeb8d682260', 2, 'event', 305, 371, 16, 16, '["appoint_ambassador","appoint_ambassador",false,735539,735599,false,735599,"happened",false,null,"","",["MUS"],["GAB"],["GAB","MUS"],[],["ambassador","appoi","kafel","midou","renhe","zodou"],["ambassador","appoi","kafel","midou","renhe","zodou"],[],[],[],["Velbi Hemzogul","Douyahem"],[],null,null,null,null]');
INSERT INTO public.placed VALUES (14, 'e1bbcc669f8554d93cec661bf233a39baad8d3e1356dd2e5ab34e9b10698d0a5', 2, 'event', 170, 233, 4, 4, '["open_embassy","open_embassy",false,735599,735629,true,735599,"happened",false,null,"","",["GAB"],["TUV"],["GAB","TUV"],[],["embassy","kakap","open","prado","renhe","velbi"],["embassy","kakap","open","prado","renhe","velbi"],[],[],[],["Mife Gulrenmi","Hemvelnes"],[],null,null,null,null]');
INSERT INTO public.placed VALUES (15, 'ef5982a78dc9a953bb7a6dc063c63fd748ecd2a03d9b4befa54dee4719ec9cba', 2, 'event', 235, 303, 3, 3, '["recall_ambassador","recall_ambassador",false,735599,735629,true,735599,"happened",false,null,"","",["COG"],["LIE"],["COG","LIE"],[],["ambassador","femik","recal","renne","velto","zohem"],["ambassador","femik","recal","renne","velto","zohem"],[],[],[],["Hemfeya","Pradoulo"],[],null,null,null,null]');
INSERT INTO public.placed VALUES (26, '78cde36194fe24a53d5d74cc96a6c15694a614839950b924afbb3cead059d457', 3, 'agreement', 0, 0, 26, 26, '["agreement","agreement",true,null,null,false,735599,"",false,null,"","",["ISR","PLW"],["ISR","PLW"],["ISR","PLW"],[],["nesre","treaty","yaren"],[],[],[],[],[],[],[735599,735599],null,null,["treaty",["nesre","yaren"],null]]');
INSERT INTO public.placed VALUES (27, '49520b7112c79a065cccd2c03be30cb49340c3067a90013de1278afe9e7d957c', 3, 'commitment', 0, 0, 27, 27, '["commitment","commitment",false,735964,736329,true,735599,"planned",false,null,"","",["SMR"],["IRQ"],["IRQ","SMR"],[],["mihem","nesdo","prazo","renne"],["mihem","nesdo","prazo","ratify","renne"],[],[],["ratify"],[],[],null,null,null,null]');
INSERT INTO public.placed VALUES (25, '00200b0f04438ef26cd9f662df8fdac1759b5ba3e268112554a3ebe61be7be87', 3, 'event', 119, 180, 1, 1, '["negotiate","negotiate",true,735599,735599,true,735599,"happened",false,null,"","",["ISR","PLW"],["ISR","PLW"],["ISR","PLW"],[],["feren","hemve","negot","nesre","yaren"],["feren","hemve","negot","nesre","yaren"],[],[],[],[],[],null,null,null,null]');
INSERT INTO public.placed VALUES (23, 'df4ba1c5cc6aa54a06e3204ef42e10b40e5aa351edfac1256632df7e3fa3383e', 3, 'event', 0, 57, 5, 5, '["meeting","meeting",true,735599,735599,true,735599,"happened",false,null,"","",["LIE","TUV"],["LIE","TUV"],["LIE","TUV"],[],["meet","prafe","prare","salog","zohem"],["meet","prafe","prare","salog","zohem"],[],[],[],[],[],null,null,null,null]');
INSERT INTO public.placed VALUES (24, 'e70847bdb15dde85015bb5918f1d7b5cc595015bb1b0c3d0e5518fddcaaf74b9', 3, 'event', 59, 117, 24, 24, '["ratify","ratify",false,735539,735599,false,735599,"happened",false,null,"","",["SMR"],["IRQ"],["IRQ","SMR"],[],["mihem","nesdo","prazo","ratify","renne"],["mihem","nesdo","prazo","ratify","renne"],[],[],[],["Zomiren","Bizo Gulvelya"],[],null,null,null,null]');
INSERT INTO public.placed VALUES (34, '98dfb2eb65da0f2ae5af8c0cc8d753b4d961830d9b8036ea2d2d85bcc34de606', 4, 'commitment', 0, 0, 34, 34, '["commitment","commitment",false,735964,736329,true,735600,"planned",false,null,"","",["MUS"],["GAB"],["GAB","MUS"],[],["fepra","kafel","midou","renhe"],["ambassador","appoi","fepra","kafel","midou","renhe"],[],[],["appoint_ambassador"],[],[],null,null,null,null]');
INSERT INTO public.placed VALUES (30, '1df738942eb4f14cbb106862d20f685cf61916a4a3f71f60e7f27212d20143f8', 4, 'event', 117, 174, 5, 5, '["meeting","meeting",true,735599,735599,true,735600,"happened",false,null,"","",["LIE","TUV"],["LIE","TUV"],["LIE","TUV"],[],["meet","prafe","prare","salog","zohem"],["meet","prafe","prare","salog","zohem"],[],[],[],["Velfe Hemvelnes","Nesnes Yagulren"],[],null,null,null,null]');
INSERT INTO public.placed VALUES (28, '5f561652ccd3850968d7eceae1d240c1a59ba280e7db6485b7f1e9d47dc794cc', 4, 'event', 0, 55, 13, 13, '["deploy","deploy",false,735599,735599,true,735600,"happened",false,null,"","",["LIE"],["VCT"],["LIE","VCT"],[],["deplo","feloz","lovel","mipra","velzo"],["deplo","feloz","lovel","mipra","velzo"],[],[],[],["Renlo Hemdougul","Feneszo"],[],null,null,null,null]');
INSERT INTO public.placed VALUES (32, '94319b64f20e517cbb57ed205fcc74da918fbd371528eb40844d5e183d4975f0', 4, 'event', 232, 299, 16, 16, '["appoint_ambassador","appoint_ambassador",false,735599,735599,true,735600,"happened",false,null,"","",["MUS"],["GAB"],["GAB","MUS"],[],["ambassador","appoi","fepra","kafel","midou","renhe"],["ambassador","appoi","fepra","kafel","midou","renhe"],[],[],[],["Velbi Hemzogul","Douyahem"],[],null,null,null,null]');
INSERT INTO public.placed VALUES (31, 'a355c7c9bee6e982028dc518f615dff551ada615f80e72c0f28ad86c7082d9fd', 4, 'event', 176, 230, 17, 17, '["meeting","talks",true,735599,735629,true,735600,"happened",false,null,"","",["LIE","NGA"],["LIE","NGA"],["LIE","NGA"],[],["douya","gulzo","mihem","prato","talk"],["douya","gulzo","mihem","prato","talk"],[],[],[],[],[],null,null,null,null]');
INSERT INTO public.placed VALUES (29, 'a719d03cd59c030006290fe046fec1f0f940ebd3bbcac2e79e0de3f4479d3dc8', 4, 'event', 57, 115, 24, 24, '["ratify","ratify",false,735540,735600,false,735600,"happened",false,null,"","",["SMR"],["IRQ"],["IRQ","SMR"],[],["mihem","nesdo","prazo","ratify","renne"],["mihem","nesdo","prazo","ratify","renne"],[],[],[],[],[],null,null,null,null]');
INSERT INTO public.placed VALUES (33, 'f1461c04d13a7e419be4236eaa8552a47048e89747280cc0ca7146b51a3326ef', 4, 'event', 301, 366, 4, 4, '["open_embassy","open_embassy",false,735540,735600,false,735600,"happened",false,null,"","",["GAB"],["TUV"],["GAB","TUV"],[],["embassy","hempr","open","prado","renhe","torya"],["embassy","hempr","open","prado","renhe","torya"],[],[],[],["Mife Gulrenmi","Hemvelnes"],[],null,null,null,null]');
INSERT INTO public.placed VALUES (35, '4cbd8f1bf549d7ac82f52e996875bc43ea510a96655e9af8df0967520f1cf796', 4, 'measure', 0, 0, 35, 35, '["measure","measure",false,735599,735599,true,735600,"",false,null,"lovel","",["LIE"],["VCT"],["LIE","VCT"],[],["lovel"],["deplo","feloz","lovel","mipra","velzo"],[],[],["deploy"],[],[],null,[818.0,818.0],null,null]');
INSERT INTO public.placed VALUES (38, '12f2a965a35263aadb2352f8f10fc7ecf79c386946ce0ca98125f9f56adb5c50', 5, 'event', 60, 128, 3, 3, '["recall_ambassador","recall_ambassador",false,735599,735599,true,735600,"happened",false,null,"","",["COG"],["LIE"],["COG","LIE"],[],["ambassador","femik","recal","renne","velto","zohem"],["ambassador","femik","recal","renne","velto","zohem"],[],[],[],["Hemfeya","Nesmi Pradoulo"],[],null,null,null,null]');
INSERT INTO public.placed VALUES (41, '260225e1fb32b97040d3f8ef395d909f18b72321bbff15201edb2d2630752e9b', 5, 'event', 244, 302, 41, 41, '["mediate","mediate",false,735599,735599,true,735600,"happened",false,null,"","",["LIE"],["LAO"],["LAO","LIE"],[],["logul","media","nesve","yagul","yapra"],["logul","media","nesve","yagul","yapra"],[],[],[],["Rennes Veldouren","Zoyami"],[],null,null,null,null]');
INSERT INTO public.placed VALUES (40, '572edc2b691e5566f4027973f0cccdb7d76953b92b6ec2f26f5497ade6b16ac9', 5, 'event', 186, 242, 12, 12, '["extradite","extradite",false,735599,735599,true,735600,"happened",false,null,"","",["DZA"],["EGY"],["DZA","EGY"],[],["bikag","extradition","feloz","lodou","mifem"],["bikag","extradition","feloz","lodou","mifem"],[],[],[],["Feya Tordouzo","Prazo Kamibi"],[],null,null,null,null]');
INSERT INTO public.placed VALUES (39, 'aeadb8f3721df04b4d64a33a15a852a1905858f0f805bdda6c8419b329afb035', 5, 'event', 130, 184, 13, 13, '["deploy","deploy",false,735599,735629,true,735600,"happened",false,null,"","",["LIE"],["VCT"],["LIE","VCT"],[],["deplo","lovel","mipra","yamim","zodou"],["deplo","lovel","mipra","yamim","zodou"],[],[],[],["Hemdougul","Feneszo"],[],null,null,null,null]');
INSERT INTO public.placed VALUES (37, 'f0a4bcab8e9921fe200a24cd48ae8bd1030ecd230272f6c2dc84a88ae20cac4f', 5, 'event', 0, 58, 5, 5, '["meeting","meeting",true,735599,735599,true,735600,"happened",false,null,"","",["LIE","TUV"],["LIE","TUV"],["LIE","TUV"],[],["douve","meet","prafe","prare","praya"],["douve","meet","prafe","prare","praya"],[],[],[],["Hemvelnes","Nesnes Yagulren"],[],null,null,null,null]');
INSERT INTO public.placed VALUES (43, '3d91d47462714511273e32f577579184cdcd429c841cc4164126508554f831c9', 5, 'statement', 0, 0, 43, 43, '["statement","statement",false,735593,735600,false,735600,"",false,null,"","",["COG"],[],["COG"],[],["femik","renne","velto","zohem"],[],[],[],[],["Kasa Hemfeya"],[],null,null,null,null]');
INSERT INTO public.placed VALUES (42, 'b044b7008f77627f8c0fa2943b09c5edb0b4186c1ca26ba9f41588597ccc468c', 5, 'statement', 0, 0, 42, 42, '["statement","statement",false,735593,735600,false,735600,"",false,null,"","",["TUV"],[],["TUV"],[],["douve","prafe","prare","praya"],[],[],[],[],["Velfe Hemvelnes"],[],null,null,null,null]');
INSERT INTO public.placed VALUES (47, '140301e176ef7cb5c5170ed14db278bc84b9b98d9e1264bf2d0a21b613163bf6', 6, 'event', 0, 66, 2, 2, '["expel_diplomat","expel_diplomat",false,735599,735599,true,735601,"happened",false,null,"","",["LIE"],["KOR"],["KOR","LIE"],[],["diplomat","doupr","expel","gulbi","torgu","torya"],["diplomat","doupr","expel","gulbi","torgu","torya"],[],[],[],["Rennes Veldouren","Dourenren"],[],null,null,null,null]');
INSERT INTO public.placed VALUES (52, '35b734695d778810eeca0e4b42538a562a762c25c711a4651a91ad445ae18175', 6, 'event', 316, 374, 24, 24, '["ratify","ratify",false,735599,735599,true,735601,"happened",false,null,"","",["SMR"],["IRQ"],["IRQ","SMR"],[],["mihem","nesdo","prazo","ratify","renne"],["mihem","nesdo","prazo","ratify","renne"],[],[],[],["Zomiren","Bizo Gulvelya"],[],null,null,null,null]');
INSERT INTO public.placed VALUES (48, '3a55ebf3f06c3112c3c58b7a6f3b561f1af9d4b0354a9e42b7871bc746de4065', 6, 'event', 68, 122, 13, 13, '["deploy","deploy",false,735541,735601,false,735601,"happened",false,null,"","",["LIE"],["VCT"],["LIE","VCT"],[],["deplo","lovel","mikat","mipra","yamim"],["deplo","lovel","mikat","mipra","yamim"],[],[],[],[],[],null,null,null,null]');
INSERT INTO public.placed VALUES (50, '4dd58b828247d90662775204e68dd4a811a9f2fea8382135eff7429d6ba06933', 6, 'event', 183, 252, 3, 3, '["recall_ambassador","recall_ambassador",false,735599,735599,true,735601,"happened",false,null,"","",["COG"],["LIE"],["COG","LIE"],[],["ambassador","doure","recal","renne","velto","zoyaf"],["ambassador","doure","recal","renne","velto","zoyaf"],[],[],[],["Hemfeya","Nesmi Pradoulo"],[],null,null,null,null]');
INSERT INTO public.placed VALUES (51, '6b80fc1be44857a978a66c3b91e4886117ded0eb05298474d58e2fe3af00c567', 6, 'event', 254, 314, 51, 51, '["sanction","sanction",false,735541,735601,false,735601,"happened",false,null,"","",["TUV"],["EGY"],["EGY","TUV"],[],["bifed","douve","sanction","torhe","zohem"],["bifed","douve","sanction","torhe","zohem"],[],[],[],["Yaren Miloka","Kamibi"],[],null,null,null,null]');
INSERT INTO public.placed VALUES (53, '71479527e200ce25948757b1227bc77f269a88b935bddb28df76e2eaaad32d81', 6, 'event', 376, 440, 4, 4, '["open_embassy","open_embassy",false,735599,735599,true,735601,"happened",false,null,"","",["GAB"],["TUV"],["GAB","TUV"],[],["embassy","hempr","kakap","open","prado","renhe"],["embassy","hempr","kakap","open","prado","renhe"],[],[],[],["Gulrenmi","Hemvelnes"],[],null,null,null,null]');
INSERT INTO public.placed VALUES (49, '885c0cd677dbde80f5487d0897f68192c2a7f6a1e432382753b5e13b2569f9c5', 6, 'event', 124, 181, 5, 5, '["meeting","meeting",true,735599,735629,true,735601,"happened",false,null,"","",["LIE","TUV"],["LIE","TUV"],["LIE","TUV"],[],["meet","prafe","prare","salog","zohem"],["meet","prafe","prare","salog","zohem"],[],[],[],["Velfe Hemvelnes","Nesnes Yagulren"],[],null,null,null,null]');
INSERT INTO public.placed VALUES (54, 'ed1ab18a541d089b4b38dace8ea8fc791f6c9fd976b64ed9c622c4b79e7185ab', 6, 'event', 442, 503, 1, 1, '["negotiate","negotiate",true,735599,735629,true,735601,"happened",false,null,"","",["ISR","PLW"],["ISR","PLW"],["ISR","PLW"],[],["feren","hemve","negot","nesre","nessa"],["feren","hemve","negot","nesre","nessa"],[],[],[],["Gulvel Yarenren","Nesnespra"],[],null,null,null,null]');
INSERT INTO public.placed VALUES (55, '8a0ec1273dafd0706f8dea1d1a187b3664a01100b9a0688c5d7863a8057beb43', 6, 'measure', 0, 0, 55, 55, '["measure","measure",false,735599,735629,true,735601,"",false,null,"nesre","",["PLW"],["ISR"],["ISR","PLW"],[],["nesre"],["feren","hemve","negot","nesre","nessa"],[],[],["negotiate"],[],[],null,[321.0,321.0],null,null]');
INSERT INTO public.placed VALUES (57, '564fb1aadcc3595ccf47857f7eecb70e77e92929eb9df45704c240a30b82abfb', 6, 'statement', 0, 0, 57, 57, '["statement","statement",false,735594,735601,false,735601,"",false,null,"","",["LIE"],[],["LIE"],[],["lovel","mikat","mipra","yamim"],[],[],[],[],["Renlo Hemdougul"],[],null,null,null,null]');
INSERT INTO public.placed VALUES (58, 'a885a801799c3a3ec84eb9cfe9a19a011ba085d204ddafcd1948ca2488efed99', 6, 'statement', 0, 0, 42, 42, '["statement","statement",false,735594,735601,false,735601,"",false,null,"","",["TUV"],[],["TUV"],[],["prafe","prare","salog","zohem"],[],[],[],[],["Velfe Hemvelnes"],[],null,null,null,null]');
INSERT INTO public.placed VALUES (56, 'c178ea60cf5804a9faa35862fda40715604670f25a5f9abd82eba6e7dc47c3ce', 6, 'statement', 0, 0, 56, 56, '["statement","statement",false,735594,735601,false,735601,"",false,null,"","",["LIE"],[],["LIE"],[],["doupr","gulbi","torgu","torya"],[],[],[],[],["Rennes Veldouren"],[],null,null,null,null]');



INSERT INTO public.progress VALUES ('rules', '01ab60f97c3f-1c787c7e17718f70');
INSERT INTO public.progress VALUES ('coding', '6');
INSERT INTO public.progress VALUES ('judgement', '3');
INSERT INTO public.progress VALUES ('known', '6');



INSERT INTO public.records VALUES (6, 'ag-c2edd92ad5', 'agreement', 'agreement', '2015-01-01', '2015-01-01', '2015-01-01', '2015-01-01', NULL, NULL, false, 'accord de dourenmi gulbipra (kor, lie) expel_diplomat lie kor dourenmi gulbipra gulkanes torgullo 883 (1)', '{"id":"ag-c2edd92ad5","kind":"agreement","label":"accord de dourenmi gulbipra (KOR, LIE)","members":[{"report":"c2edd92ad51585adb7e6655a77a7b10164e099f6a25be8c5e6580e883160f2e3","article":"n000000","digest":"077cb1fbb75ce966b1b9e547cc438bab2687b539df2cc22e9947a2058da97d7d","outlet":"outlet 14","url":null,"title":null,"published":"2015-01-01","group":"077cb1fbb75ce966b1b9e547cc438bab2687b539df2cc22e9947a2058da97d7d","kind":"agreement","evidence":[63,129,"expel_diplomat LIE KOR dourenmi gulbipra gulkanes torgullo 883 (1)"],"language":"fr"}],"source":["KOR","LIE"],"target":["KOR","LIE"],"sides":["KOR","LIE"],"date":"2015-01-01","first":"2015-01-01","last":"2015-01-01","sources":1,"independent":1,"titles":["accord de dourenmi gulbipra"],"steps":[{"step":"sign","by":["KOR","LIE"],"date":"2015-01-01","status":"happened","conflicting":false,"record":null,"articles":["n000000"],"quotations":[["n000000",[63,129,"expel_diplomat LIE KOR dourenmi gulbipra gulkanes torgullo 883 (1)"]]]}],"missing":[{"step":"ratify","by":"KOR"},{"step":"ratify","by":"LIE"},{"step":"enter_into_force","by":null}]}');
INSERT INTO public.records VALUES (7, 'me-97e8bde423', 'measure', 'measure', '2015-01-01', '2015-01-01', '2015-01-01', '2015-01-01', NULL, NULL, false, 'renneshem: 597 renneshem, 2015-01-01 recall_ambassador cog lie renneshem femika zohemren veltormi 597 (2)', '{"id":"me-97e8bde423","kind":"measure","label":"renneshem: 597 renneshem, 2015-01-01","members":[{"report":"97e8bde423e0c2aa056965a733ff811510249fc0c34404c62d73e4724fbe42df","article":"n000000","digest":"077cb1fbb75ce966b1b9e547cc438bab2687b539df2cc22e9947a2058da97d7d","outlet":"outlet 14","url":null,"title":null,"published":"2015-01-01","group":"077cb1fbb75ce966b1b9e547cc438bab2687b539df2cc22e9947a2058da97d7d","kind":"measure","date":"2015-01-01","evidence":[131,199,"recall_ambassador COG LIE renneshem femika zohemren veltormi 597 (2)"],"language":"fr"}],"source":["COG"],"target":["LIE"],"sides":["COG","LIE"],"date":"2015-01-01","first":"2015-01-01","last":"2015-01-01","sources":1,"independent":1,"linked":["ev-ea0129303a"],"what":"renneshem","value":597,"unit":"renneshem","period":"2015-01-01"}');
INSERT INTO public.records VALUES (18, 'ag-03f1b5a820', 'agreement', 'agreement', '2015-01-01', '2015-01-01', '2015-01-01', '2015-01-01', NULL, NULL, false, 'accord de mifemi felozo (dza, egy) extradite dza egy mifemi felozo prasaren bifedou 539 (1)', '{"id":"ag-03f1b5a820","kind":"agreement","label":"accord de mifemi felozo (DZA, EGY)","members":[{"report":"03f1b5a8202c6ea4878c91d54c9e343b39dea2c9a573b31aa2808a576cd50b15","article":"n000001","digest":"511df9fe0753ecee76d2dfe0cf0e6a72cae1ff0a1a3d91cf46ab998732d9d70b","outlet":"outlet 25","url":null,"title":null,"published":"2015-01-01","group":"511df9fe0753ecee76d2dfe0cf0e6a72cae1ff0a1a3d91cf46ab998732d9d70b","kind":"agreement","evidence":[55,111,"extradite DZA EGY mifemi felozo prasaren bifedou 539 (1)"],"language":"fr"}],"source":["DZA","EGY"],"target":["DZA","EGY"],"sides":["DZA","EGY"],"date":"2015-01-01","first":"2015-01-01","last":"2015-01-01","sources":1,"independent":1,"titles":["accord de mifemi felozo"],"steps":[{"step":"sign","by":["DZA","EGY"],"date":"2015-01-01","status":"happened","conflicting":false,"record":null,"articles":["n000001"],"quotations":[["n000001",[55,111,"extradite DZA EGY mifemi felozo prasaren bifedou 539 (1)"]]]}],"missing":[{"step":"ratify","by":"DZA"},{"step":"ratify","by":"EGY"},{"step":"enter_into_force","by":null}]}');
INSERT INTO public.records VALUES (26, 'ag-78cde36194', 'agreement', 'agreement', '2015-01-01', '2015-01-01', '2015-01-01', '2015-01-01', NULL, NULL, false, 'accord de nesrenren yarenbi (isr, plw) negotiate plw isr nesrenren yarenbi hemvelka ferenpra 321 (2)', '{"id":"ag-78cde36194","kind":"agreement","label":"accord de nesrenren yarenbi (ISR, PLW)","members":[{"report":"78cde36194fe24a53d5d74cc96a6c15694a614839950b924afbb3cead059d457","article":"n000002","digest":"8c685f8fca87634e436f3559244fea67c0ce984172bc02ffc93d342ae54e8943","outlet":"outlet 8","url":null,"title":null,"published":"2015-01-01","group":"8c685f8fca87634e436f3559244fea67c0ce984172bc02ffc93d342ae54e8943","kind":"agreement","evidence":[119,180,"negotiate PLW ISR nesrenren yarenbi hemvelka ferenpra 321 (2)"],"language":"fr"}],"source":["ISR","PLW"],"target":["ISR","PLW"],"sides":["ISR","PLW"],"date":"2015-01-01","first":"2015-01-01","last":"2015-01-01","sources":1,"independent":1,"titles":["accord de nesrenren yarenbi"],"steps":[{"step":"sign","by":["ISR","PLW"],"date":"2015-01-01","status":"happened","conflicting":false,"record":null,"articles":["n000002"],"quotations":[["n000002",[119,180,"negotiate PLW ISR nesrenren yarenbi hemvelka ferenpra 321 (2)"]]]}],"missing":[{"step":"ratify","by":"ISR"},{"step":"ratify","by":"PLW"},{"step":"enter_into_force","by":null}]}');
INSERT INTO public.records VALUES (27, 'co-49520b7112', 'commitment', 'commitment', '2016-01-01', '2016-01-01', '2016-12-31', '2016-12-31', 'planned', 'kept', false, 'smr: nesdouvel renneslo prazohem mihemmi ratify smr irq nesdouvel renneslo prazohem mihemmi 169 (1)', '{"id":"co-49520b7112","kind":"commitment","label":"SMR: nesdouvel renneslo prazohem mihemmi","members":[{"report":"49520b7112c79a065cccd2c03be30cb49340c3067a90013de1278afe9e7d957c","article":"n000002","digest":"8c685f8fca87634e436f3559244fea67c0ce984172bc02ffc93d342ae54e8943","outlet":"outlet 8","url":null,"title":null,"published":"2015-01-01","group":"8c685f8fca87634e436f3559244fea67c0ce984172bc02ffc93d342ae54e8943","kind":"commitment","status":"planned","date":"2016","evidence":[59,117,"ratify SMR IRQ nesdouvel renneslo prazohem mihemmi 169 (1)"],"language":"fr"}],"source":["SMR"],"target":["IRQ"],"sides":["IRQ","SMR"],"date":"2016","first":"2016-01-01","last":"2016-12-31","status":"planned","sources":1,"independent":1,"linked":["ev-e70847bdb1"],"what":"nesdouvel renneslo prazohem mihemmi","due":"2016","due_by":"2016-12-31","state":"kept","kept_by":"ev-e70847bdb1","awaits":["ratify"]}');
INSERT INTO public.records VALUES (34, 'co-98dfb2eb65', 'commitment', 'commitment', '2016-01-01', '2016-01-01', '2016-12-31', '2016-12-31', 'planned', 'kept', false, 'mus: fepragul midousa kafelo renhemzo appoint_ambassador mus gab fepragul midousa kafelo renhemzo 541 (4)', '{"id":"co-98dfb2eb65","kind":"commitment","label":"MUS: fepragul midousa kafelo renhemzo","members":[{"report":"98dfb2eb65da0f2ae5af8c0cc8d753b4d961830d9b8036ea2d2d85bcc34de606","article":"n000003","digest":"acece972185d2d7e44e453982a0a8699687cf54cab6d597e49d3d0deb1dd66ef","outlet":"outlet 53","url":null,"title":null,"published":"2015-01-02","group":"acece972185d2d7e44e453982a0a8699687cf54cab6d597e49d3d0deb1dd66ef","kind":"commitment","status":"planned","date":"2016","evidence":[232,299,"appoint_ambassador MUS GAB fepragul midousa kafelo renhemzo 541 (4)"],"language":"fr"}],"source":["MUS"],"target":["GAB"],"sides":["GAB","MUS"],"date":"2016","first":"2016-01-01","last":"2016-12-31","status":"planned","sources":1,"independent":1,"linked":["ev-6e915cae34"],"what":"fepragul midousa kafelo renhemzo","due":"2016","due_by":"2016-12-31","state":"kept","kept_by":"ev-6e915cae34","awaits":["appoint_ambassador"]}');
INSERT INTO public.records VALUES (35, 'me-4cbd8f1bf5', 'measure', 'measure', '2015-01-01', '2015-01-01', '2015-01-01', '2015-01-01', NULL, NULL, false, 'lovelka: 818 lovelka, 2015-01-01 deploy lie vct lovelka velzotor mipraren felozo 818 (0)', '{"id":"me-4cbd8f1bf5","kind":"measure","label":"lovelka: 818 lovelka, 2015-01-01","members":[{"report":"4cbd8f1bf549d7ac82f52e996875bc43ea510a96655e9af8df0967520f1cf796","article":"n000003","digest":"acece972185d2d7e44e453982a0a8699687cf54cab6d597e49d3d0deb1dd66ef","outlet":"outlet 53","url":null,"title":null,"published":"2015-01-02","group":"acece972185d2d7e44e453982a0a8699687cf54cab6d597e49d3d0deb1dd66ef","kind":"measure","date":"2015-01-01","evidence":[0,55,"deploy LIE VCT lovelka velzotor mipraren felozo 818 (0)"],"language":"fr"}],"source":["LIE"],"target":["VCT"],"sides":["LIE","VCT"],"date":"2015-01-01","first":"2015-01-01","last":"2015-01-01","sources":1,"independent":1,"linked":["ev-104a9ae9db"],"what":"lovelka","value":818,"unit":"lovelka","period":"2015-01-01"}');
INSERT INTO public.records VALUES (42, 'st-b044b7008f', 'statement', 'statement', '2015-01-02', '2015-01-02', '2015-01-03', '2015-01-03', NULL, NULL, false, 'velfe hemvelnes: prarenya douvelgul prafelo prayaka meeting tuv lie prarenya douvelgul prafelo prayaka 314 (0) meeting tuv lie prarenya zohemdou prafelo salogul 314 (2)', '{"id":"st-b044b7008f","kind":"statement","label":"Velfe Hemvelnes: prarenya douvelgul prafelo prayaka","members":[{"report":"b044b7008f77627f8c0fa2943b09c5edb0b4186c1ca26ba9f41588597ccc468c","article":"n000004","digest":"8445f8fc52824752746b40231353106d918c129c0e182b02877445076ebf461e","outlet":"outlet 37","url":null,"title":null,"published":"2015-01-02","group":"8445f8fc52824752746b40231353106d918c129c0e182b02877445076ebf461e","kind":"statement","persons":["Velfe Hemvelnes"],"evidence":[0,58,"meeting TUV LIE prarenya douvelgul prafelo prayaka 314 (0)"],"language":"fr"},{"report":"a885a801799c3a3ec84eb9cfe9a19a011ba085d204ddafcd1948ca2488efed99","article":"n000005","digest":"a84c7c9452af1c2eb0c6ffaaeb05c53390762d5f029ce8831d2a4cb21a8a896d","outlet":"outlet 27","url":null,"title":null,"published":"2015-01-03","group":"a84c7c9452af1c2eb0c6ffaaeb05c53390762d5f029ce8831d2a4cb21a8a896d","kind":"statement","persons":["Velfe Hemvelnes"],"evidence":[124,181,"meeting TUV LIE prarenya zohemdou prafelo salogul 314 (2)"],"language":"fr"}],"source":["TUV"],"sides":["TUV"],"first":"2015-01-02","last":"2015-01-03","persons":["Velfe Hemvelnes"],"sources":2,"independent":2,"speaker":"Velfe Hemvelnes","quote":"prarenya douvelgul prafelo prayaka"}');
INSERT INTO public.records VALUES (43, 'st-3d91d47462', 'statement', 'statement', '2015-01-02', '2015-01-02', '2015-01-02', '2015-01-02', NULL, NULL, false, 'kasa hemfeya: renneshem femika zohemren veltormi recall_ambassador cog lie renneshem femika zohemren veltormi 597 (1)', '{"id":"st-3d91d47462","kind":"statement","label":"Kasa Hemfeya: renneshem femika zohemren veltormi","members":[{"report":"3d91d47462714511273e32f577579184cdcd429c841cc4164126508554f831c9","article":"n000004","digest":"8445f8fc52824752746b40231353106d918c129c0e182b02877445076ebf461e","outlet":"outlet 37","url":null,"title":null,"published":"2015-01-02","group":"8445f8fc52824752746b40231353106d918c129c0e182b02877445076ebf461e","kind":"statement","persons":["Kasa Hemfeya"],"evidence":[60,128,"recall_ambassador COG LIE renneshem femika zohemren veltormi 597 (1)"],"language":"fr"}],"source":["COG"],"sides":["COG"],"first":"2015-01-02","last":"2015-01-02","persons":["Kasa Hemfeya"],"sources":1,"independent":1,"speaker":"Kasa Hemfeya","quote":"renneshem femika zohemren veltormi"}');
INSERT INTO public.records VALUES (55, 'me-8a0ec1273d', 'measure', 'measure', '2015-01-01', '2015-01-01', '2015-01-31', '2015-01-31', NULL, NULL, false, 'nesrenren: 321 nesrenren, 2015-01 negotiate plw isr nesrenren nessaya hemvelka ferenpra 321 (7)', '{"id":"me-8a0ec1273d","kind":"measure","label":"nesrenren: 321 nesrenren, 2015-01","members":[{"report":"8a0ec1273dafd0706f8dea1d1a187b3664a01100b9a0688c5d7863a8057beb43","article":"n000005","digest":"a84c7c9452af1c2eb0c6ffaaeb05c53390762d5f029ce8831d2a4cb21a8a896d","outlet":"outlet 27","url":null,"title":null,"published":"2015-01-03","group":"a84c7c9452af1c2eb0c6ffaaeb05c53390762d5f029ce8831d2a4cb21a8a896d","kind":"measure","date":"2015-01","evidence":[442,503,"negotiate PLW ISR nesrenren nessaya hemvelka ferenpra 321 (7)"],"language":"fr"}],"source":["PLW"],"target":["ISR"],"sides":["ISR","PLW"],"date":"2015-01","first":"2015-01-01","last":"2015-01-31","sources":1,"independent":1,"linked":["ev-81742e91fc"],"what":"nesrenren","value":321,"unit":"nesrenren","period":"2015-01"}');
INSERT INTO public.records VALUES (56, 'st-c178ea60cf', 'statement', 'statement', '2015-01-03', '2015-01-03', '2015-01-03', '2015-01-03', NULL, NULL, false, 'rennes veldouren: toryahem gulbipra douprami torgullo expel_diplomat lie kor toryahem gulbipra douprami torgullo 883 (0)', '{"id":"st-c178ea60cf","kind":"statement","label":"Rennes Veldouren: toryahem gulbipra douprami torgullo","members":[{"report":"c178ea60cf5804a9faa35862fda40715604670f25a5f9abd82eba6e7dc47c3ce","article":"n000005","digest":"a84c7c9452af1c2eb0c6ffaaeb05c53390762d5f029ce8831d2a4cb21a8a896d","outlet":"outlet 27","url":null,"title":null,"published":"2015-01-03","group":"a84c7c9452af1c2eb0c6ffaaeb05c53390762d5f029ce8831d2a4cb21a8a896d","kind":"statement","persons":["Rennes Veldouren"],"evidence":[0,66,"expel_diplomat LIE KOR toryahem gulbipra douprami torgullo 883 (0)"],"language":"fr"}],"source":["LIE"],"sides":["LIE"],"first":"2015-01-03","last":"2015-01-03","persons":["Rennes Veldouren"],"sources":1,"independent":1,"speaker":"Rennes Veldouren","quote":"toryahem gulbipra douprami torgullo"}');
INSERT INTO public.records VALUES (57, 'st-564fb1aadc', 'statement', 'statement', '2015-01-03', '2015-01-03', '2015-01-03', '2015-01-03', NULL, NULL, false, 'renlo hemdougul: lovelka mikator mipraren yamimi deploy lie vct lovelka mikator mipraren yamimi 818 (1)', '{"id":"st-564fb1aadc","kind":"statement","label":"Renlo Hemdougul: lovelka mikator mipraren yamimi","members":[{"report":"564fb1aadcc3595ccf47857f7eecb70e77e92929eb9df45704c240a30b82abfb","article":"n000005","digest":"a84c7c9452af1c2eb0c6ffaaeb05c53390762d5f029ce8831d2a4cb21a8a896d","outlet":"outlet 27","url":null,"title":null,"published":"2015-01-03","group":"a84c7c9452af1c2eb0c6ffaaeb05c53390762d5f029ce8831d2a4cb21a8a896d","kind":"statement","persons":["Renlo Hemdougul"],"evidence":[68,122,"deploy LIE VCT lovelka mikator mipraren yamimi 818 (1)"],"language":"fr"}],"source":["LIE"],"sides":["LIE"],"first":"2015-01-03","last":"2015-01-03","persons":["Renlo Hemdougul"],"sources":1,"independent":1,"speaker":"Renlo Hemdougul","quote":"lovelka mikator mipraren yamimi"}');
INSERT INTO public.records VALUES (1, 'ev-81742e91fc', 'event', 'negotiate', '2015-01-01', '2015-01-01', '2015-01-01', '2015-01-01', 'happened', NULL, false, 'negotiate · isr, plw · gulvel yarenren, savel nesnespra · 2015-01-01 negotiate plw isr nesrenren nesloka hemvelka ferenpra 321 (0) negotiate plw isr nesrenren yarenbi hemvelka ferenpra 321 (2) negotiate plw isr nesrenren nessaya hemvelka ferenpra 321 (7)', '{"id":"ev-81742e91fc","kind":"negotiate","label":"negotiate · ISR, PLW · Gulvel Yarenren, Savel Nesnespra · 2015-01-01","members":[{"report":"81742e91fc5d476cb91acec040294cbfedc185167879f49d801f71eec2fa1f60","article":"n000000","digest":"077cb1fbb75ce966b1b9e547cc438bab2687b539df2cc22e9947a2058da97d7d","outlet":"outlet 14","url":null,"title":null,"published":"2015-01-01","group":"077cb1fbb75ce966b1b9e547cc438bab2687b539df2cc22e9947a2058da97d7d","kind":"negotiate","status":"happened","persons":["Yarenren","Savel Nesnespra"],"evidence":[0,61,"negotiate PLW ISR nesrenren nesloka hemvelka ferenpra 321 (0)"],"language":"fr"},{"report":"00200b0f04438ef26cd9f662df8fdac1759b5ba3e268112554a3ebe61be7be87","article":"n000002","digest":"8c685f8fca87634e436f3559244fea67c0ce984172bc02ffc93d342ae54e8943","outlet":"outlet 8","url":null,"title":null,"published":"2015-01-01","group":"8c685f8fca87634e436f3559244fea67c0ce984172bc02ffc93d342ae54e8943","kind":"negotiate","status":"happened","date":"2015-01-01","evidence":[119,180,"negotiate PLW ISR nesrenren yarenbi hemvelka ferenpra 321 (2)"],"language":"fr"},{"report":"ed1ab18a541d089b4b38dace8ea8fc791f6c9fd976b64ed9c622c4b79e7185ab","article":"n000005","digest":"a84c7c9452af1c2eb0c6ffaaeb05c53390762d5f029ce8831d2a4cb21a8a896d","outlet":"outlet 27","url":null,"title":null,"published":"2015-01-03","group":"a84c7c9452af1c2eb0c6ffaaeb05c53390762d5f029ce8831d2a4cb21a8a896d","kind":"negotiate","status":"happened","date":"2015-01","persons":["Gulvel Yarenren","Nesnespra"],"evidence":[442,503,"negotiate PLW ISR nesrenren nessaya hemvelka ferenpra 321 (7)"],"language":"fr"}],"source":["ISR","PLW"],"target":["ISR","PLW"],"sides":["ISR","PLW"],"date":"2015-01-01","first":"2015-01-01","last":"2015-01-01","status":"happened","persons":["Gulvel Yarenren","Savel Nesnespra"],"sources":3,"independent":3,"linked":["me-8a0ec1273d"],"type":"CONSULT","kinds":["negotiate"]}');
INSERT INTO public.records VALUES (2, 'ev-331e757842', 'event', 'expel_diplomat', '2015-01-01', '2015-01-01', '2015-01-01', '2015-01-01', 'happened', NULL, false, 'expel_diplomat · lie > kor · rennes veldouren, prabi dourenren · 2015-01-01 expel_diplomat lie kor dourenmi gulbipra gulkanes torgullo 883 (1) expel_diplomat lie kor toryahem gulbipra douprami torgullo 883 (0)', '{"id":"ev-331e757842","kind":"expel_diplomat","label":"expel_diplomat · LIE > KOR · Rennes Veldouren, Prabi Dourenren · 2015-01-01","members":[{"report":"331e757842db1cf1a47f772590acdffddec7c00d9f15f13d5e9f3f7d2ed236ab","article":"n000000","digest":"077cb1fbb75ce966b1b9e547cc438bab2687b539df2cc22e9947a2058da97d7d","outlet":"outlet 14","url":null,"title":null,"published":"2015-01-01","group":"077cb1fbb75ce966b1b9e547cc438bab2687b539df2cc22e9947a2058da97d7d","kind":"expel_diplomat","status":"happened","date":"2015-01-01","persons":["Rennes Veldouren","Prabi Dourenren"],"evidence":[63,129,"expel_diplomat LIE KOR dourenmi gulbipra gulkanes torgullo 883 (1)"],"language":"fr"},{"report":"140301e176ef7cb5c5170ed14db278bc84b9b98d9e1264bf2d0a21b613163bf6","article":"n000005","digest":"a84c7c9452af1c2eb0c6ffaaeb05c53390762d5f029ce8831d2a4cb21a8a896d","outlet":"outlet 27","url":null,"title":null,"published":"2015-01-03","group":"a84c7c9452af1c2eb0c6ffaaeb05c53390762d5f029ce8831d2a4cb21a8a896d","kind":"expel_diplomat","status":"happened","date":"2015-01-01","persons":["Rennes Veldouren","Dourenren"],"evidence":[0,66,"expel_diplomat LIE KOR toryahem gulbipra douprami torgullo 883 (0)"],"language":"fr"}],"source":["LIE"],"target":["KOR"],"sides":["KOR","LIE"],"date":"2015-01-01","first":"2015-01-01","last":"2015-01-01","status":"happened","persons":["Rennes Veldouren","Prabi Dourenren"],"sources":2,"independent":2,"type":"SANCTION","kinds":["expel_diplomat"]}');
INSERT INTO public.records VALUES (3, 'ev-ea0129303a', 'event', 'recall_ambassador', '2015-01-01', '2015-01-01', '2015-01-01', '2015-01-01', 'happened', NULL, false, 'recall_ambassador · cog > lie · hemfeya, nesmi pradoulo · 2015-01-01 recall_ambassador cog lie renneshem femika zohemren veltormi 597 (2) recall_ambassador cog lie renneshem femika zohemren veltormi 597 (4) recall_ambassador cog lie renneshem femika zohemren veltormi 597 (1) recall_ambassador cog lie renneshem dourentor zoyafe veltormi 597 (3)', '{"id":"ev-ea0129303a","kind":"recall_ambassador","label":"recall_ambassador · COG > LIE · Hemfeya, Nesmi Pradoulo · 2015-01-01","members":[{"report":"ea0129303a44e52b4547e268c913d120443e8fe94aef9811c4ef72f833255cb4","article":"n000000","digest":"077cb1fbb75ce966b1b9e547cc438bab2687b539df2cc22e9947a2058da97d7d","outlet":"outlet 14","url":null,"title":null,"published":"2015-01-01","group":"077cb1fbb75ce966b1b9e547cc438bab2687b539df2cc22e9947a2058da97d7d","kind":"recall_ambassador","status":"happened","date":"2015-01-01","persons":["Hemfeya","Nesmi Pradoulo"],"evidence":[131,199,"recall_ambassador COG LIE renneshem femika zohemren veltormi 597 (2)"],"language":"fr"},{"report":"ef5982a78dc9a953bb7a6dc063c63fd748ecd2a03d9b4befa54dee4719ec9cba","article":"n000001","digest":"511df9fe0753ecee76d2dfe0cf0e6a72cae1ff0a1a3d91cf46ab998732d9d70b","outlet":"outlet 25","url":null,"title":null,"published":"2015-01-01","group":"511df9fe0753ecee76d2dfe0cf0e6a72cae1ff0a1a3d91cf46ab998732d9d70b","kind":"recall_ambassador","status":"happened","date":"2015-01","persons":["Hemfeya","Pradoulo"],"evidence":[235,303,"recall_ambassador COG LIE renneshem femika zohemren veltormi 597 (4)"],"language":"fr"},{"report":"12f2a965a35263aadb2352f8f10fc7ecf79c386946ce0ca98125f9f56adb5c50","article":"n000004","digest":"8445f8fc52824752746b40231353106d918c129c0e182b02877445076ebf461e","outlet":"outlet 37","url":null,"title":null,"published":"2015-01-02","group":"8445f8fc52824752746b40231353106d918c129c0e182b02877445076ebf461e","kind":"recall_ambassador","status":"happened","date":"2015-01-01","persons":["Hemfeya","Nesmi Pradoulo"],"evidence":[60,128,"recall_ambassador COG LIE renneshem femika zohemren veltormi 597 (1)"],"language":"fr"},{"report":"4dd58b828247d90662775204e68dd4a811a9f2fea8382135eff7429d6ba06933","article":"n000005","digest":"a84c7c9452af1c2eb0c6ffaaeb05c53390762d5f029ce8831d2a4cb21a8a896d","outlet":"outlet 27","url":null,"title":null,"published":"2015-01-03","group":"a84c7c9452af1c2eb0c6ffaaeb05c53390762d5f029ce8831d2a4cb21a8a896d","kind":"recall_ambassador","status":"happened","date":"2015-01-01","persons":["Hemfeya","Nesmi Pradoulo"],"evidence":[183,252,"recall_ambassador COG LIE renneshem dourentor zoyafe veltormi 597 (3)"],"language":"fr"}],"source":["COG"],"target":["LIE"],"sides":["COG","LIE"],"date":"2015-01-01","first":"2015-01-01","last":"2015-01-01","status":"happened","persons":["Hemfeya","Nesmi Pradoulo"],"sources":4,"independent":4,"linked":["me-97e8bde423"],"type":"SANCTION","kinds":["recall_ambassador"]}');
INSERT INTO public.records VALUES (4, 'ev-166ce7dd16', 'event', 'open_embassy', '2015-01-01', '2015-01-01', '2015-01-01', '2015-01-01', 'happened', NULL, false, 'open_embassy · gab > tuv · mife gulrenmi, hemvelnes · 2015-01-01 open_embassy gab tuv renhemzo kakapra zovelgul sasafe 338 (3) open_embassy gab tuv renhemzo kakapra pradoutor velbibi 338 (3) open_embassy gab tuv renhemzo toryahem pradoutor hemprazo 338 (5) open_embassy gab tuv renhemzo kakapra pradoutor hemprazo 338 (6)', '{"id":"ev-166ce7dd16","kind":"open_embassy","label":"open_embassy · GAB > TUV · Mife Gulrenmi, Hemvelnes · 2015-01-01","members":[{"report":"166ce7dd1653bd14f1b30b84e43e728fc38bdce7f97063e8dd5b8f2bd410c36c","article":"n000000","digest":"077cb1fbb75ce966b1b9e547cc438bab2687b539df2cc22e9947a2058da97d7d","outlet":"outlet 14","url":null,"title":null,"published":"2015-01-01","group":"077cb1fbb75ce966b1b9e547cc438bab2687b539df2cc22e9947a2058da97d7d","kind":"open_embassy","status":"happened","date":"2015-01-01","persons":["Gulrenmi","Hemvelnes"],"evidence":[201,262,"open_embassy GAB TUV renhemzo kakapra zovelgul sasafe 338 (3)"],"language":"fr"},{"report":"e1bbcc669f8554d93cec661bf233a39baad8d3e1356dd2e5ab34e9b10698d0a5","article":"n000001","digest":"511df9fe0753ecee76d2dfe0cf0e6a72cae1ff0a1a3d91cf46ab998732d9d70b","outlet":"outlet 25","url":null,"title":null,"published":"2015-01-01","group":"511df9fe0753ecee76d2dfe0cf0e6a72cae1ff0a1a3d91cf46ab998732d9d70b","kind":"open_embassy","status":"happened","date":"2015-01","persons":["Mife Gulrenmi","Hemvelnes"],"evidence":[170,233,"open_embassy GAB TUV renhemzo kakapra pradoutor velbibi 338 (3)"],"language":"fr"},{"report":"f1461c04d13a7e419be4236eaa8552a47048e89747280cc0ca7146b51a3326ef","article":"n000003","digest":"acece972185d2d7e44e453982a0a8699687cf54cab6d597e49d3d0deb1dd66ef","outlet":"outlet 53","url":null,"title":null,"published":"2015-01-02","group":"acece972185d2d7e44e453982a0a8699687cf54cab6d597e49d3d0deb1dd66ef","kind":"open_embassy","status":"happened","persons":["Mife Gulrenmi","Hemvelnes"],"evidence":[301,366,"open_embassy GAB TUV renhemzo toryahem pradoutor hemprazo 338 (5)"],"language":"fr"},{"report":"71479527e200ce25948757b1227bc77f269a88b935bddb28df76e2eaaad32d81","article":"n000005","digest":"a84c7c9452af1c2eb0c6ffaaeb05c53390762d5f029ce8831d2a4cb21a8a896d","outlet":"outlet 27","url":null,"title":null,"published":"2015-01-03","group":"a84c7c9452af1c2eb0c6ffaaeb05c53390762d5f029ce8831d2a4cb21a8a896d","kind":"open_embassy","status":"happened","date":"2015-01-01","persons":["Gulrenmi","Hemvelnes"],"evidence":[376,440,"open_embassy GAB TUV renhemzo kakapra pradoutor hemprazo 338 (6)"],"language":"fr"}],"source":["GAB"],"target":["TUV"],"sides":["GAB","TUV"],"date":"2015-01-01","first":"2015-01-01","last":"2015-01-01","status":"happened","persons":["Mife Gulrenmi","Hemvelnes"],"sources":4,"independent":4,"type":"SUPPORT","kinds":["open_embassy"]}');
INSERT INTO public.records VALUES (5, 'ev-f7927b1cdc', 'event', 'meeting', '2015-01-01', '2015-01-01', '2015-01-01', '2015-01-01', 'happened', NULL, false, 'meeting · lie, tuv · velfe hemvelnes, nesnes yagulren · 2015-01-01 meeting tuv lie prarenya zohemdou prafelo salogul 314 (4) meeting tuv lie prarenya zohemdou prafelo salogul 314 (0) meeting tuv lie prarenya zohemdou prafelo salogul 314 (2) meeting tuv lie prarenya douvelgul prafelo prayaka 314 (0)', '{"id":"ev-f7927b1cdc","kind":"meeting","label":"meeting · LIE, TUV · Velfe Hemvelnes, Nesnes Yagulren · 2015-01-01","members":[{"report":"f7927b1cdc92c3ebe998ca1249399a71b7e3198b9277309df79127c025089043","article":"n000000","digest":"077cb1fbb75ce966b1b9e547cc438bab2687b539df2cc22e9947a2058da97d7d","outlet":"outlet 14","url":null,"title":null,"published":"2015-01-01","group":"077cb1fbb75ce966b1b9e547cc438bab2687b539df2cc22e9947a2058da97d7d","kind":"meeting","status":"happened","date":"2015-01-01","persons":["Velfe Hemvelnes","Nesnes Yagulren"],"evidence":[264,321,"meeting TUV LIE prarenya zohemdou prafelo salogul 314 (4)"],"language":"fr"},{"report":"df4ba1c5cc6aa54a06e3204ef42e10b40e5aa351edfac1256632df7e3fa3383e","article":"n000002","digest":"8c685f8fca87634e436f3559244fea67c0ce984172bc02ffc93d342ae54e8943","outlet":"outlet 8","url":null,"title":null,"published":"2015-01-01","group":"8c685f8fca87634e436f3559244fea67c0ce984172bc02ffc93d342ae54e8943","kind":"meeting","status":"happened","date":"2015-01-01","evidence":[0,57,"meeting TUV LIE prarenya zohemdou prafelo salogul 314 (0)"],"language":"fr"},{"report":"1df738942eb4f14cbb106862d20f685cf61916a4a3f71f60e7f27212d20143f8","article":"n000003","digest":"acece972185d2d7e44e453982a0a8699687cf54cab6d597e49d3d0deb1dd66ef","outlet":"outlet 53","url":null,"title":null,"published":"2015-01-02","group":"acece972185d2d7e44e453982a0a8699687cf54cab6d597e49d3d0deb1dd66ef","kind":"meeting","status":"happened","date":"2015-01-01","persons":["Velfe Hemvelnes","Nesnes Yagulren"],"evidence":[117,174,"meeting TUV LIE prarenya zohemdou prafelo salogul 314 (2)"],"language":"fr"},{"report":"f0a4bcab8e9921fe200a24cd48ae8bd1030ecd230272f6c2dc84a88ae20cac4f","article":"n000004","digest":"8445f8fc52824752746b40231353106d918c129c0e182b02877445076ebf461e","outlet":"outlet 37","url":null,"title":null,"published":"2015-01-02","group":"8445f8fc52824752746b40231353106d918c129c0e182b02877445076ebf461e","kind":"meeting","status":"happened","date":"2015-01-01","persons":["Hemvelnes","Nesnes Yagulren"],"evidence":[0,58,"meeting TUV LIE prarenya douvelgul prafelo prayaka 314 (0)"],"language":"fr"},{"report":"885c0cd677dbde80f5487d0897f68192c2a7f6a1e432382753b5e13b2569f9c5","article":"n000005","digest":"a84c7c9452af1c2eb0c6ffaaeb05c53390762d5f029ce8831d2a4cb21a8a896d","outlet":"outlet 27","url":null,"title":null,"published":"2015-01-03","group":"a84c7c9452af1c2eb0c6ffaaeb05c53390762d5f029ce8831d2a4cb21a8a896d","kind":"meeting","status":"happened","date":"2015-01","persons":["Velfe Hemvelnes","Nesnes Yagulren"],"evidence":[124,181,"meeting TUV LIE prarenya zohemdou prafelo salogul 314 (2)"],"language":"fr"}],"source":["LIE","TUV"],"target":["LIE","TUV"],"sides":["LIE","TUV"],"date":"2015-01-01","first":"2015-01-01","last":"2015-01-01","status":"happened","persons":["Velfe Hemvelnes","Nesnes Yagulren"],"sources":5,"independent":5,"type":"CONSULT","kinds":["meeting"]}');
INSERT INTO public.records VALUES (11, 'ev-5a1ff8bca1', 'event', 'vote', '2015-01-01', '2015-01-01', '2015-01-01', '2015-01-01', 'happened', NULL, false, 'vote · egy > tuv · 2015-01-01 vote egy tuv kaprabi saprabi mipraren yamivel 447 (0)', '{"id":"ev-5a1ff8bca1","kind":"vote","label":"vote · EGY > TUV · 2015-01-01","members":[{"report":"5a1ff8bca1a209a24063f5d72bd5f969ba10778450455b489104171f82ecd9cb","article":"n000001","digest":"511df9fe0753ecee76d2dfe0cf0e6a72cae1ff0a1a3d91cf46ab998732d9d70b","outlet":"outlet 25","url":null,"title":null,"published":"2015-01-01","group":"511df9fe0753ecee76d2dfe0cf0e6a72cae1ff0a1a3d91cf46ab998732d9d70b","kind":"vote","status":"happened","date":"2015-01-01","evidence":[0,53,"vote EGY TUV kaprabi saprabi mipraren yamivel 447 (0)"],"language":"fr"}],"source":["EGY"],"target":["TUV"],"sides":["EGY","TUV"],"date":"2015-01-01","first":"2015-01-01","last":"2015-01-01","status":"happened","sources":1,"independent":1,"type":"SUPPORT","kinds":["vote"]}');
INSERT INTO public.records VALUES (12, 'ev-5c323b194f', 'event', 'extradite', '2015-01-01', '2015-01-01', '2015-01-01', '2015-01-01', 'happened', NULL, false, 'extradite · dza > egy · feya tordouzo, prazo kamibi · 2015-01-01 extradite dza egy mifemi felozo prasaren bifedou 539 (1) extradite dza egy mifemi felozo bikagul lodoudou 539 (3)', '{"id":"ev-5c323b194f","kind":"extradite","label":"extradite · DZA > EGY · Feya Tordouzo, Prazo Kamibi · 2015-01-01","members":[{"report":"5c323b194f3b1195b3eb6ac2347de55b4ec9a1811159ac0e6b4550d42f5831dc","article":"n000001","digest":"511df9fe0753ecee76d2dfe0cf0e6a72cae1ff0a1a3d91cf46ab998732d9d70b","outlet":"outlet 25","url":null,"title":null,"published":"2015-01-01","group":"511df9fe0753ecee76d2dfe0cf0e6a72cae1ff0a1a3d91cf46ab998732d9d70b","kind":"extradite","status":"happened","date":"2015-01-01","persons":["Feya Tordouzo","Prazo Kamibi"],"evidence":[55,111,"extradite DZA EGY mifemi felozo prasaren bifedou 539 (1)"],"language":"fr"},{"report":"572edc2b691e5566f4027973f0cccdb7d76953b92b6ec2f26f5497ade6b16ac9","article":"n000004","digest":"8445f8fc52824752746b40231353106d918c129c0e182b02877445076ebf461e","outlet":"outlet 37","url":null,"title":null,"published":"2015-01-02","group":"8445f8fc52824752746b40231353106d918c129c0e182b02877445076ebf461e","kind":"extradite","status":"happened","date":"2015-01-01","persons":["Feya Tordouzo","Prazo Kamibi"],"evidence":[186,242,"extradite DZA EGY mifemi felozo bikagul lodoudou 539 (3)"],"language":"fr"}],"source":["DZA"],"target":["EGY"],"sides":["DZA","EGY"],"date":"2015-01-01","first":"2015-01-01","last":"2015-01-01","status":"happened","persons":["Feya Tordouzo","Prazo Kamibi"],"sources":2,"independent":2,"type":"COOPERATE","kinds":["extradite"]}');
INSERT INTO public.records VALUES (13, 'ev-104a9ae9db', 'event', 'deploy', '2015-01-01', '2015-01-01', '2015-01-01', '2015-01-01', 'happened', NULL, false, 'deploy · lie > vct · renlo hemdougul, torzo feneszo · 2015-01-01 deploy lie vct miveltor mikator mipraren yamimi 818 (2) deploy lie vct lovelka velzotor mipraren felozo 818 (0) deploy lie vct lovelka zodoulo mipraren yamimi 818 (2) deploy lie vct lovelka mikator mipraren yamimi 818 (1)', '{"id":"ev-104a9ae9db","kind":"deploy","label":"deploy · LIE > VCT · Renlo Hemdougul, Torzo Feneszo · 2015-01-01","members":[{"report":"104a9ae9dbcf71170a4195485c46f7a4d6d3489f44aba4540def7705ab2c68f9","article":"n000001","digest":"511df9fe0753ecee76d2dfe0cf0e6a72cae1ff0a1a3d91cf46ab998732d9d70b","outlet":"outlet 25","url":null,"title":null,"published":"2015-01-01","group":"511df9fe0753ecee76d2dfe0cf0e6a72cae1ff0a1a3d91cf46ab998732d9d70b","kind":"deploy","status":"happened","persons":["Renlo Hemdougul","Torzo Feneszo"],"evidence":[113,168,"deploy LIE VCT miveltor mikator mipraren yamimi 818 (2)"],"language":"fr"},{"report":"5f561652ccd3850968d7eceae1d240c1a59ba280e7db6485b7f1e9d47dc794cc","article":"n000003","digest":"acece972185d2d7e44e453982a0a8699687cf54cab6d597e49d3d0deb1dd66ef","outlet":"outlet 53","url":null,"title":null,"published":"2015-01-02","group":"acece972185d2d7e44e453982a0a8699687cf54cab6d597e49d3d0deb1dd66ef","kind":"deploy","status":"happened","date":"2015-01-01","persons":["Renlo Hemdougul","Feneszo"],"evidence":[0,55,"deploy LIE VCT lovelka velzotor mipraren felozo 818 (0)"],"language":"fr"},{"report":"aeadb8f3721df04b4d64a33a15a852a1905858f0f805bdda6c8419b329afb035","article":"n000004","digest":"8445f8fc52824752746b40231353106d918c129c0e182b02877445076ebf461e","outlet":"outlet 37","url":null,"title":null,"published":"2015-01-02","group":"8445f8fc52824752746b40231353106d918c129c0e182b02877445076ebf461e","kind":"deploy","status":"happened","date":"2015-01","persons":["Hemdougul","Feneszo"],"evidence":[130,184,"deploy LIE VCT lovelka zodoulo mipraren yamimi 818 (2)"],"language":"fr"},{"report":"3a55ebf3f06c3112c3c58b7a6f3b561f1af9d4b0354a9e42b7871bc746de4065","article":"n000005","digest":"a84c7c9452af1c2eb0c6ffaaeb05c53390762d5f029ce8831d2a4cb21a8a896d","outlet":"outlet 27","url":null,"title":null,"published":"2015-01-03","group":"a84c7c9452af1c2eb0c6ffaaeb05c53390762d5f029ce8831d2a4cb21a8a896d","kind":"deploy","status":"happened","evidence":[68,122,"deploy LIE VCT lovelka mikator mipraren yamimi 818 (1)"],"language":"fr"}],"source":["LIE"],"target":["VCT"],"sides":["LIE","VCT"],"date":"2015-01-01","first":"2015-01-01","last":"2015-01-01","status":"happened","persons":["Renlo Hemdougul","Torzo Feneszo"],"sources":4,"independent":4,"linked":["me-4cbd8f1bf5"],"type":"MOBILIZE","kinds":["deploy"]}');
INSERT INTO public.records VALUES (16, 'ev-6e915cae34', 'event', 'appoint_ambassador', '2015-01-01', '2015-01-01', '2015-01-01', '2015-01-01', 'happened', NULL, false, 'appoint_ambassador · mus > gab · velbi hemzogul, douyahem · 2015-01-01 appoint_ambassador mus gab zodoulo midousa kafelo renhemzo 541 (5) appoint_ambassador mus gab fepragul midousa kafelo renhemzo 541 (4)', '{"id":"ev-6e915cae34","kind":"appoint_ambassador","label":"appoint_ambassador · MUS > GAB · Velbi Hemzogul, Douyahem · 2015-01-01","members":[{"report":"6e915cae34919ba5dc3038fd90759937290cff3a1ef5d7ef8ce7dbeb8d682260","article":"n000001","digest":"511df9fe0753ecee76d2dfe0cf0e6a72cae1ff0a1a3d91cf46ab998732d9d70b","outlet":"outlet 25","url":null,"title":null,"published":"2015-01-01","group":"511df9fe0753ecee76d2dfe0cf0e6a72cae1ff0a1a3d91cf46ab998732d9d70b","kind":"appoint_ambassador","status":"happened","persons":["Velbi Hemzogul","Douyahem"],"evidence":[305,371,"appoint_ambassador MUS GAB zodoulo midousa kafelo renhemzo 541 (5)"],"language":"fr"},{"report":"94319b64f20e517cbb57ed205fcc74da918fbd371528eb40844d5e183d4975f0","article":"n000003","digest":"acece972185d2d7e44e453982a0a8699687cf54cab6d597e49d3d0deb1dd66ef","outlet":"outlet 53","url":null,"title":null,"published":"2015-01-02","group":"acece972185d2d7e44e453982a0a8699687cf54cab6d597e49d3d0deb1dd66ef","kind":"appoint_ambassador","status":"happened","date":"2015-01-01","persons":["Velbi Hemzogul","Douyahem"],"evidence":[232,299,"appoint_ambassador MUS GAB fepragul midousa kafelo renhemzo 541 (4)"],"language":"fr"}],"source":["MUS"],"target":["GAB"],"sides":["GAB","MUS"],"date":"2015-01-01","first":"2015-01-01","last":"2015-01-01","status":"happened","persons":["Velbi Hemzogul","Douyahem"],"sources":2,"independent":2,"linked":["co-98dfb2eb65"],"type":"SUPPORT","kinds":["appoint_ambassador"]}');
INSERT INTO public.records VALUES (17, 'ev-030e65b8c9', 'event', 'talks', '2015-01-01', '2015-01-01', '2015-01-31', '2015-01-31', 'happened', NULL, false, 'talks · lie, nga · hemdougul, fepra yahemhem · 2015-01 talks lie nga pratorsa migulmi gulzoka douyaka 656 (6) talks lie nga pratorsa mihemzo gulzoka douyaka 656 (3)', '{"id":"ev-030e65b8c9","kind":"talks","label":"talks · LIE, NGA · Hemdougul, Fepra Yahemhem · 2015-01","members":[{"report":"030e65b8c99e447fe1ef8fab3c12f4f1fe931723da987ad83ae84cf16e618f0c","article":"n000001","digest":"511df9fe0753ecee76d2dfe0cf0e6a72cae1ff0a1a3d91cf46ab998732d9d70b","outlet":"outlet 25","url":null,"title":null,"published":"2015-01-01","group":"511df9fe0753ecee76d2dfe0cf0e6a72cae1ff0a1a3d91cf46ab998732d9d70b","kind":"talks","status":"happened","persons":["Hemdougul","Fepra Yahemhem"],"evidence":[373,427,"talks LIE NGA pratorsa migulmi gulzoka douyaka 656 (6)"],"language":"fr"},{"report":"a355c7c9bee6e982028dc518f615dff551ada615f80e72c0f28ad86c7082d9fd","article":"n000003","digest":"acece972185d2d7e44e453982a0a8699687cf54cab6d597e49d3d0deb1dd66ef","outlet":"outlet 53","url":null,"title":null,"published":"2015-01-02","group":"acece972185d2d7e44e453982a0a8699687cf54cab6d597e49d3d0deb1dd66ef","kind":"talks","status":"happened","date":"2015-01","evidence":[176,230,"talks LIE NGA pratorsa mihemzo gulzoka douyaka 656 (3)"],"language":"fr"}],"source":["LIE","NGA"],"target":["LIE","NGA"],"sides":["LIE","NGA"],"date":"2015-01","first":"2015-01-01","last":"2015-01-31","status":"happened","persons":["Hemdougul","Fepra Yahemhem"],"sources":2,"independent":2,"type":"CONSULT","kinds":["talks"]}');
INSERT INTO public.records VALUES (24, 'ev-e70847bdb1', 'event', 'ratify', '2015-01-01', '2015-01-01', '2015-01-01', '2015-01-01', 'happened', NULL, false, 'ratify · smr > irq · zomiren, bizo gulvelya · 2015-01-01 ratify smr irq nesdouvel renneslo prazohem mihemmi 169 (1) ratify smr irq nesdouvel renneslo prazohem mihemmi 169 (5)', '{"id":"ev-e70847bdb1","kind":"ratify","label":"ratify · SMR > IRQ · Zomiren, Bizo Gulvelya · 2015-01-01","members":[{"report":"e70847bdb15dde85015bb5918f1d7b5cc595015bb1b0c3d0e5518fddcaaf74b9","article":"n000002","digest":"8c685f8fca87634e436f3559244fea67c0ce984172bc02ffc93d342ae54e8943","outlet":"outlet 8","url":null,"title":null,"published":"2015-01-01","group":"8c685f8fca87634e436f3559244fea67c0ce984172bc02ffc93d342ae54e8943","kind":"ratify","status":"happened","persons":["Zomiren","Bizo Gulvelya"],"evidence":[59,117,"ratify SMR IRQ nesdouvel renneslo prazohem mihemmi 169 (1)"],"language":"fr"},{"report":"a719d03cd59c030006290fe046fec1f0f940ebd3bbcac2e79e0de3f4479d3dc8","article":"n000003","digest":"acece972185d2d7e44e453982a0a8699687cf54cab6d597e49d3d0deb1dd66ef","outlet":"outlet 53","url":null,"title":null,"published":"2015-01-02","group":"acece972185d2d7e44e453982a0a8699687cf54cab6d597e49d3d0deb1dd66ef","kind":"ratify","status":"happened","evidence":[57,115,"ratify SMR IRQ nesdouvel renneslo prazohem mihemmi 169 (1)"],"language":"fr"},{"report":"35b734695d778810eeca0e4b42538a562a762c25c711a4651a91ad445ae18175","article":"n000005","digest":"a84c7c9452af1c2eb0c6ffaaeb05c53390762d5f029ce8831d2a4cb21a8a896d","outlet":"outlet 27","url":null,"title":null,"published":"2015-01-03","group":"a84c7c9452af1c2eb0c6ffaaeb05c53390762d5f029ce8831d2a4cb21a8a896d","kind":"ratify","status":"happened","date":"2015-01-01","persons":["Zomiren","Bizo Gulvelya"],"evidence":[316,374,"ratify SMR IRQ nesdouvel renneslo prazohem mihemmi 169 (5)"],"language":"fr"}],"source":["SMR"],"target":["IRQ"],"sides":["IRQ","SMR"],"date":"2015-01-01","first":"2015-01-01","last":"2015-01-01","status":"happened","persons":["Zomiren","Bizo Gulvelya"],"sources":3,"independent":3,"linked":["co-49520b7112"],"type":"SUPPORT","kinds":["ratify"]}');
INSERT INTO public.records VALUES (41, 'ev-260225e1fb', 'event', 'mediate', '2015-01-01', '2015-01-01', '2015-01-01', '2015-01-01', 'happened', NULL, false, 'mediate · lie > lao · rennes veldouren, zoyami · 2015-01-01 mediate lie lao logulpra yapraren nesvelzo yagullo 812 (4)', '{"id":"ev-260225e1fb","kind":"mediate","label":"mediate · LIE > LAO · Rennes Veldouren, Zoyami · 2015-01-01","members":[{"report":"260225e1fb32b97040d3f8ef395d909f18b72321bbff15201edb2d2630752e9b","article":"n000004","digest":"8445f8fc52824752746b40231353106d918c129c0e182b02877445076ebf461e","outlet":"outlet 37","url":null,"title":null,"published":"2015-01-02","group":"8445f8fc52824752746b40231353106d918c129c0e182b02877445076ebf461e","kind":"mediate","status":"happened","date":"2015-01-01","persons":["Rennes Veldouren","Zoyami"],"evidence":[244,302,"mediate LIE LAO logulpra yapraren nesvelzo yagullo 812 (4)"],"language":"fr"}],"source":["LIE"],"target":["LAO"],"sides":["LAO","LIE"],"date":"2015-01-01","first":"2015-01-01","last":"2015-01-01","status":"happened","persons":["Rennes Veldouren","Zoyami"],"sources":1,"independent":1,"type":"CONSULT","kinds":["mediate"]}');
INSERT INTO public.records VALUES (51, 'ev-6b80fc1be4', 'event', 'sanction', '2015-01-03', '2015-01-03', '2015-01-03', '2015-01-03', 'happened', NULL, false, 'sanction · tuv > egy · yaren miloka, kamibi sanction tuv egy torhemhem douvelnes bifedou zohemzo 366 (4)', '{"id":"ev-6b80fc1be4","kind":"sanction","label":"sanction · TUV > EGY · Yaren Miloka, Kamibi","members":[{"report":"6b80fc1be44857a978a66c3b91e4886117ded0eb05298474d58e2fe3af00c567","article":"n000005","digest":"a84c7c9452af1c2eb0c6ffaaeb05c53390762d5f029ce8831d2a4cb21a8a896d","outlet":"outlet 27","url":null,"title":null,"published":"2015-01-03","group":"a84c7c9452af1c2eb0c6ffaaeb05c53390762d5f029ce8831d2a4cb21a8a896d","kind":"sanction","status":"happened","persons":["Yaren Miloka","Kamibi"],"evidence":[254,314,"sanction TUV EGY torhemhem douvelnes bifedou zohemzo 366 (4)"],"language":"fr"}],"source":["TUV"],"target":["EGY"],"sides":["EGY","TUV"],"first":"2015-01-03","last":"2015-01-03","status":"happened","persons":["Yaren Miloka","Kamibi"],"sources":1,"independent":1,"type":"SANCTION","kinds":["sanction"]}');
INSERT INTO public.records VALUES (21, 'of-ab20bddd98', 'office', 'office', '2015-01-01', '2015-01-01', '2015-01-03', NULL, NULL, NULL, true, 'kasa hemfeya ministre des affaires etrangeres president', NULL);
INSERT INTO public.records VALUES (45, 'of-a0257b53cb', 'office', 'office', '2015-01-02', '2015-01-02', '2015-01-02', NULL, NULL, NULL, false, 'feya tordouzo president', NULL);
INSERT INTO public.records VALUES (19, 'of-5c70077652', 'office', 'office', '2015-01-01', '2015-01-01', '2015-01-01', NULL, NULL, NULL, false, 'prazo kamibi ministre des affaires etrangeres', NULL);
INSERT INTO public.records VALUES (9, 'of-a15c157769', 'office', 'office', '2015-01-01', '2015-01-01', '2015-01-03', NULL, NULL, NULL, true, 'mife gulrenmi ministre des affaires etrangeres president', NULL);
INSERT INTO public.records VALUES (46, 'of-201e655b3c', 'office', 'office', '2015-01-02', '2015-01-02', '2015-01-02', NULL, NULL, NULL, false, 'rennes veldouren president', NULL);
INSERT INTO public.records VALUES (36, 'of-6264c91f63', 'office', 'office', '2015-01-02', '2015-01-02', '2015-01-02', NULL, NULL, NULL, true, 'renlo hemdougul ministre des affaires etrangeres president', NULL);
INSERT INTO public.records VALUES (22, 'of-54493f53e9', 'office', 'office', '2015-01-01', '2015-01-01', '2015-01-01', NULL, NULL, NULL, false, 'velbi hemzogul ministre des affaires etrangeres', NULL);
INSERT INTO public.records VALUES (8, 'of-0c04fb958b', 'office', 'office', '2015-01-01', '2015-01-01', '2015-01-01', NULL, NULL, NULL, false, 'gulvel yarenren president', NULL);
INSERT INTO public.records VALUES (10, 'of-21746b7027', 'office', 'office', '2015-01-01', '2015-01-01', '2015-01-01', NULL, NULL, NULL, false, 'velfe hemvelnes president', NULL);



INSERT INTO public.reports VALUES (1, 'b8b937c566df4d328e5bef9fe7242506336f5808f4db7ce95fed7e04bf64f81c', '81742e91fc5d476cb91acec040294cbfedc185167879f49d801f71eec2fa1f60', 'event', 'negotiate', 'ISR PLW', NULL, NULL, 0, '{"kind": "negotiate", "type": "", "source": [{"code": "ISR", "basis": "stated", "sector": null, "person": null, "office": null}, {"code": "PLW", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "ISR", "basis": "stated", "sector": null, "person": null, "office": null}, {"code": "PLW", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "negotiate PLW ISR nesrenren nesloka hemvelka ferenpra 321 (0)", "start": 0, "end": 61}, "mode": null, "domains": [], "persons": ["Yarenren", "Savel Nesnespra"], "date": null, "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (2, 'b8b937c566df4d328e5bef9fe7242506336f5808f4db7ce95fed7e04bf64f81c', '331e757842db1cf1a47f772590acdffddec7c00d9f15f13d5e9f3f7d2ed236ab', 'event', 'expel_diplomat', 'KOR LIE', '2015-01-01', '2015-01-01', 63, '{"kind": "expel_diplomat", "type": "", "source": [{"code": "LIE", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "KOR", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "expel_diplomat LIE KOR dourenmi gulbipra gulkanes torgullo 883 (1)", "start": 63, "end": 129}, "mode": null, "domains": [], "persons": ["Rennes Veldouren", "Prabi Dourenren"], "date": "2015-01-01", "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (3, 'b8b937c566df4d328e5bef9fe7242506336f5808f4db7ce95fed7e04bf64f81c', 'ea0129303a44e52b4547e268c913d120443e8fe94aef9811c4ef72f833255cb4', 'event', 'recall_ambassador', 'COG LIE', '2015-01-01', '2015-01-01', 131, '{"kind": "recall_ambassador", "type": "", "source": [{"code": "COG", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "LIE", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "recall_ambassador COG LIE renneshem femika zohemren veltormi 597 (2)", "start": 131, "end": 199}, "mode": null, "domains": [], "persons": ["Hemfeya", "Nesmi Pradoulo"], "date": "2015-01-01", "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (4, 'b8b937c566df4d328e5bef9fe7242506336f5808f4db7ce95fed7e04bf64f81c', '166ce7dd1653bd14f1b30b84e43e728fc38bdce7f97063e8dd5b8f2bd410c36c', 'event', 'open_embassy', 'GAB TUV', '2015-01-01', '2015-01-01', 201, '{"kind": "open_embassy", "type": "", "source": [{"code": "GAB", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "TUV", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "open_embassy GAB TUV renhemzo kakapra zovelgul sasafe 338 (3)", "start": 201, "end": 262}, "mode": null, "domains": [], "persons": ["Gulrenmi", "Hemvelnes"], "date": "2015-01-01", "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (5, 'b8b937c566df4d328e5bef9fe7242506336f5808f4db7ce95fed7e04bf64f81c', 'f7927b1cdc92c3ebe998ca1249399a71b7e3198b9277309df79127c025089043', 'event', 'meeting', 'LIE TUV', '2015-01-01', '2015-01-01', 264, '{"kind": "meeting", "type": "", "source": [{"code": "LIE", "basis": "stated", "sector": null, "person": null, "office": null}, {"code": "TUV", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "LIE", "basis": "stated", "sector": null, "person": null, "office": null}, {"code": "TUV", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "meeting TUV LIE prarenya zohemdou prafelo salogul 314 (4)", "start": 264, "end": 321}, "mode": null, "domains": [], "persons": ["Velfe Hemvelnes", "Nesnes Yagulren"], "date": "2015-01-01", "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (6, 'b8b937c566df4d328e5bef9fe7242506336f5808f4db7ce95fed7e04bf64f81c', 'c2edd92ad51585adb7e6655a77a7b10164e099f6a25be8c5e6580e883160f2e3', 'agreement', 'agreement', 'KOR LIE', NULL, NULL, 63, '{"title": "accord de dourenmi gulbipra", "parties": ["KOR", "LIE"], "domain": null, "provisions": [], "steps": [{"step": "sign", "by": ["KOR", "LIE"], "date": "2015-01-01", "status": "happened", "evidence": {"quote": "expel_diplomat LIE KOR dourenmi gulbipra gulkanes torgullo 883 (1)", "start": 63, "end": 129}}]}');
INSERT INTO public.reports VALUES (7, 'b8b937c566df4d328e5bef9fe7242506336f5808f4db7ce95fed7e04bf64f81c', '97e8bde423e0c2aa056965a733ff811510249fc0c34404c62d73e4724fbe42df', 'measure', 'measure', 'COG LIE', '2015-01-01', '2015-01-01', 131, '{"what": "renneshem", "value": 597, "unit": "renneshem", "period": "2015-01-01", "by": ["COG"], "to": ["LIE"], "evidence": {"quote": "recall_ambassador COG LIE renneshem femika zohemren veltormi 597 (2)", "start": 131, "end": 199}, "approximate": false}');
INSERT INTO public.reports VALUES (8, 'b8b937c566df4d328e5bef9fe7242506336f5808f4db7ce95fed7e04bf64f81c', '0c04fb958bd4cdfff77b28cfd318520e6eee6b7756a8b2b7a53e18cb0c39a6e3', 'office', 'office', 'PLW', NULL, NULL, 0, '{"person": "Gulvel Yarenren", "title_as_written": "pr\u00e9sident", "country": "PLW", "evidence": {"quote": "negotiate PLW ISR nesrenren nesloka hemvelka ferenpra 321 (0)", "start": 0, "end": 61}}');
INSERT INTO public.reports VALUES (9, 'b8b937c566df4d328e5bef9fe7242506336f5808f4db7ce95fed7e04bf64f81c', 'a15c157769686cd146348f1e36b4bc601e3d978f3ef072056cfd1e0763f7f4ba', 'office', 'office', 'GAB', NULL, NULL, 201, '{"person": "Mife Gulrenmi", "title_as_written": "ministre des Affaires \u00e9trang\u00e8res", "country": "GAB", "evidence": {"quote": "open_embassy GAB TUV renhemzo kakapra zovelgul sasafe 338 (3)", "start": 201, "end": 262}}');
INSERT INTO public.reports VALUES (10, 'b8b937c566df4d328e5bef9fe7242506336f5808f4db7ce95fed7e04bf64f81c', '21746b70272d28624d8507534d1d8b8d7d3042e9451af74859813e65dea2ca07', 'office', 'office', 'TUV', NULL, NULL, 264, '{"person": "Velfe Hemvelnes", "title_as_written": "pr\u00e9sident", "country": "TUV", "evidence": {"quote": "meeting TUV LIE prarenya zohemdou prafelo salogul 314 (4)", "start": 264, "end": 321}}');
INSERT INTO public.reports VALUES (11, '6b9ccd76c7dd384f8c899c1664bec9a52bc0935e14724de8edec82e00446e9de', '5a1ff8bca1a209a24063f5d72bd5f969ba10778450455b489104171f82ecd9cb', 'event', 'vote', 'EGY TUV', '2015-01-01', '2015-01-01', 0, '{"kind": "vote", "type": "", "source": [{"code": "EGY", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "TUV", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "vote EGY TUV kaprabi saprabi mipraren yamivel 447 (0)", "start": 0, "end": 53}, "mode": null, "domains": [], "persons": [], "date": "2015-01-01", "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (12, '6b9ccd76c7dd384f8c899c1664bec9a52bc0935e14724de8edec82e00446e9de', '5c323b194f3b1195b3eb6ac2347de55b4ec9a1811159ac0e6b4550d42f5831dc', 'event', 'extradite', 'DZA EGY', '2015-01-01', '2015-01-01', 55, '{"kind": "extradite", "type": "", "source": [{"code": "DZA", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "EGY", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "extradite DZA EGY mifemi felozo prasaren bifedou 539 (1)", "start": 55, "end": 111}, "mode": null, "domains": [], "persons": ["Feya Tordouzo", "Prazo Kamibi"], "date": "2015-01-01", "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (13, '6b9ccd76c7dd384f8c899c1664bec9a52bc0935e14724de8edec82e00446e9de', '104a9ae9dbcf71170a4195485c46f7a4d6d3489f44aba4540def7705ab2c68f9', 'event', 'deploy', 'LIE VCT', NULL, NULL, 113, '{"kind": "deploy", "type": "", "source": [{"code": "LIE", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "VCT", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "deploy LIE VCT miveltor mikator mipraren yamimi 818 (2)", "start": 113, "end": 168}, "mode": null, "domains": [], "persons": ["Renlo Hemdougul", "Torzo Feneszo"], "date": null, "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (14, '6b9ccd76c7dd384f8c899c1664bec9a52bc0935e14724de8edec82e00446e9de', 'e1bbcc669f8554d93cec661bf233a39baad8d3e1356dd2e5ab34e9b10698d0a5', 'event', 'open_embassy', 'GAB TUV', '2015-01-01', '2015-01-31', 170, '{"kind": "open_embassy", "type": "", "source": [{"code": "GAB", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "TUV", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "open_embassy GAB TUV renhemzo kakapra pradoutor velbibi 338 (3)", "start": 170, "end": 233}, "mode": null, "domains": [], "persons": ["Mife Gulrenmi", "Hemvelnes"], "date": "2015-01", "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (15, '6b9ccd76c7dd384f8c899c1664bec9a52bc0935e14724de8edec82e00446e9de', 'ef5982a78dc9a953bb7a6dc063c63fd748ecd2a03d9b4befa54dee4719ec9cba', 'event', 'recall_ambassador', 'COG LIE', '2015-01-01', '2015-01-31', 235, '{"kind": "recall_ambassador", "type": "", "source": [{"code": "COG", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "LIE", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "recall_ambassador COG LIE renneshem femika zohemren veltormi 597 (4)", "start": 235, "end": 303}, "mode": null, "domains": [], "persons": ["Hemfeya", "Pradoulo"], "date": "2015-01", "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (16, '6b9ccd76c7dd384f8c899c1664bec9a52bc0935e14724de8edec82e00446e9de', '6e915cae34919ba5dc3038fd90759937290cff3a1ef5d7ef8ce7dbeb8d682260', 'event', 'appoint_ambassador', 'GAB MUS', NULL, NULL, 305, '{"kind": "appoint_ambassador", "type": "", "source": [{"code": "MUS", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "GAB", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "appoint_ambassador MUS GAB zodoulo midousa kafelo renhemzo 541 (5)", "start": 305, "end": 371}, "mode": null, "domains": [], "persons": ["Velbi Hemzogul", "Douyahem"], "date": null, "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (17, '6b9ccd76c7dd384f8c899c1664bec9a52bc0935e14724de8edec82e00446e9de', '030e65b8c99e447fe1ef8fab3c12f4f1fe931723da987ad83ae84cf16e618f0c', 'event', 'talks', 'LIE NGA', NULL, NULL, 373, '{"kind": "talks", "type": "", "source": [{"code": "LIE", "basis": "stated", "sector": null, "person": null, "office": null}, {"code": "NGA", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "LIE", "basis": "stated", "sector": null, "person": null, "office": null}, {"code": "NGA", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "talks LIE NGA pratorsa migulmi gulzoka douyaka 656 (6)", "start": 373, "end": 427}, "mode": null, "domains": [], "persons": ["Hemdougul", "Fepra Yahemhem"], "date": null, "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (18, '6b9ccd76c7dd384f8c899c1664bec9a52bc0935e14724de8edec82e00446e9de', '03f1b5a8202c6ea4878c91d54c9e343b39dea2c9a573b31aa2808a576cd50b15', 'agreement', 'agreement', 'DZA EGY', NULL, NULL, 55, '{"title": "accord de mifemi felozo", "parties": ["DZA", "EGY"], "domain": null, "provisions": [], "steps": [{"step": "sign", "by": ["DZA", "EGY"], "date": "2015-01-01", "status": "happened", "evidence": {"quote": "extradite DZA EGY mifemi felozo prasaren bifedou 539 (1)", "start": 55, "end": 111}}]}');
INSERT INTO public.reports VALUES (19, '6b9ccd76c7dd384f8c899c1664bec9a52bc0935e14724de8edec82e00446e9de', '5c700776522dc8bec3195c9036863eb789b548f5237ed323000d3ccb9f28b42d', 'office', 'office', 'EGY', NULL, NULL, 0, '{"person": "Prazo Kamibi", "title_as_written": "ministre des Affaires \u00e9trang\u00e8res", "country": "EGY", "evidence": {"quote": "vote EGY TUV kaprabi saprabi mipraren yamivel 447 (0)", "start": 0, "end": 53}}');
INSERT INTO public.reports VALUES (20, '6b9ccd76c7dd384f8c899c1664bec9a52bc0935e14724de8edec82e00446e9de', '7236125b8480cc7a40ed63dd19e5025f7c117e196375af6a2ac218840d3ca3bc', 'office', 'office', 'GAB', NULL, NULL, 170, '{"person": "Mife Gulrenmi", "title_as_written": "pr\u00e9sident", "country": "GAB", "evidence": {"quote": "open_embassy GAB TUV renhemzo kakapra pradoutor velbibi 338 (3)", "start": 170, "end": 233}}');
INSERT INTO public.reports VALUES (21, '6b9ccd76c7dd384f8c899c1664bec9a52bc0935e14724de8edec82e00446e9de', 'ab20bddd989c6036c696efe4b7077656add446f067308404f2f4326d80ae5895', 'office', 'office', 'COG', NULL, NULL, 235, '{"person": "Kasa Hemfeya", "title_as_written": "pr\u00e9sident", "country": "COG", "evidence": {"quote": "recall_ambassador COG LIE renneshem femika zohemren veltormi 597 (4)", "start": 235, "end": 303}}');
INSERT INTO public.reports VALUES (22, '6b9ccd76c7dd384f8c899c1664bec9a52bc0935e14724de8edec82e00446e9de', '54493f53e9824b32a976811c09cd427ad854b7c1bd969e58ee8187cb081785e0', 'office', 'office', 'MUS', NULL, NULL, 305, '{"person": "Velbi Hemzogul", "title_as_written": "ministre des Affaires \u00e9trang\u00e8res", "country": "MUS", "evidence": {"quote": "appoint_ambassador MUS GAB zodoulo midousa kafelo renhemzo 541 (5)", "start": 305, "end": 371}}');
INSERT INTO public.reports VALUES (23, 'e6d377dc45ab090f82b2c2b90df7d2f6f017feacc3fe562bacbf709ad9c73e4d', 'df4ba1c5cc6aa54a06e3204ef42e10b40e5aa351edfac1256632df7e3fa3383e', 'event', 'meeting', 'LIE TUV', '2015-01-01', '2015-01-01', 0, '{"kind": "meeting", "type": "", "source": [{"code": "LIE", "basis": "stated", "sector": null, "person": null, "office": null}, {"code": "TUV", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "LIE", "basis": "stated", "sector": null, "person": null, "office": null}, {"code": "TUV", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "meeting TUV LIE prarenya zohemdou prafelo salogul 314 (0)", "start": 0, "end": 57}, "mode": null, "domains": [], "persons": [], "date": "2015-01-01", "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (24, 'e6d377dc45ab090f82b2c2b90df7d2f6f017feacc3fe562bacbf709ad9c73e4d', 'e70847bdb15dde85015bb5918f1d7b5cc595015bb1b0c3d0e5518fddcaaf74b9', 'event', 'ratify', 'IRQ SMR', NULL, NULL, 59, '{"kind": "ratify", "type": "", "source": [{"code": "SMR", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "IRQ", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "ratify SMR IRQ nesdouvel renneslo prazohem mihemmi 169 (1)", "start": 59, "end": 117}, "mode": null, "domains": [], "persons": ["Zomiren", "Bizo Gulvelya"], "date": null, "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (25, 'e6d377dc45ab090f82b2c2b90df7d2f6f017feacc3fe562bacbf709ad9c73e4d', '00200b0f04438ef26cd9f662df8fdac1759b5ba3e268112554a3ebe61be7be87', 'event', 'negotiate', 'ISR PLW', '2015-01-01', '2015-01-01', 119, '{"kind": "negotiate", "type": "", "source": [{"code": "ISR", "basis": "stated", "sector": null, "person": null, "office": null}, {"code": "PLW", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "ISR", "basis": "stated", "sector": null, "person": null, "office": null}, {"code": "PLW", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "negotiate PLW ISR nesrenren yarenbi hemvelka ferenpra 321 (2)", "start": 119, "end": 180}, "mode": null, "domains": [], "persons": [], "date": "2015-01-01", "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (26, 'e6d377dc45ab090f82b2c2b90df7d2f6f017feacc3fe562bacbf709ad9c73e4d', '78cde36194fe24a53d5d74cc96a6c15694a614839950b924afbb3cead059d457', 'agreement', 'agreement', 'ISR PLW', NULL, NULL, 119, '{"title": "accord de nesrenren yarenbi", "parties": ["ISR", "PLW"], "domain": null, "provisions": [], "steps": [{"step": "sign", "by": ["ISR", "PLW"], "date": "2015-01-01", "status": "happened", "evidence": {"quote": "negotiate PLW ISR nesrenren yarenbi hemvelka ferenpra 321 (2)", "start": 119, "end": 180}}]}');
INSERT INTO public.reports VALUES (27, 'e6d377dc45ab090f82b2c2b90df7d2f6f017feacc3fe562bacbf709ad9c73e4d', '49520b7112c79a065cccd2c03be30cb49340c3067a90013de1278afe9e7d957c', 'commitment', 'commitment', 'IRQ SMR', '2016-01-01', '2016-12-31', 59, '{"by": ["SMR"], "to": ["IRQ"], "what": "nesdouvel renneslo prazohem mihemmi", "due": "2016", "status": "planned", "evidence": {"quote": "ratify SMR IRQ nesdouvel renneslo prazohem mihemmi 169 (1)", "start": 59, "end": 117}}');
INSERT INTO public.reports VALUES (28, 'bcd86482d5a35b10786b2074f792eaa9e5c1e887e39b0918235657bef7429c23', '5f561652ccd3850968d7eceae1d240c1a59ba280e7db6485b7f1e9d47dc794cc', 'event', 'deploy', 'LIE VCT', '2015-01-01', '2015-01-01', 0, '{"kind": "deploy", "type": "", "source": [{"code": "LIE", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "VCT", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "deploy LIE VCT lovelka velzotor mipraren felozo 818 (0)", "start": 0, "end": 55}, "mode": null, "domains": [], "persons": ["Renlo Hemdougul", "Feneszo"], "date": "2015-01-01", "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (29, 'bcd86482d5a35b10786b2074f792eaa9e5c1e887e39b0918235657bef7429c23', 'a719d03cd59c030006290fe046fec1f0f940ebd3bbcac2e79e0de3f4479d3dc8', 'event', 'ratify', 'IRQ SMR', NULL, NULL, 57, '{"kind": "ratify", "type": "", "source": [{"code": "SMR", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "IRQ", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "ratify SMR IRQ nesdouvel renneslo prazohem mihemmi 169 (1)", "start": 57, "end": 115}, "mode": null, "domains": [], "persons": [], "date": null, "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (30, 'bcd86482d5a35b10786b2074f792eaa9e5c1e887e39b0918235657bef7429c23', '1df738942eb4f14cbb106862d20f685cf61916a4a3f71f60e7f27212d20143f8', 'event', 'meeting', 'LIE TUV', '2015-01-01', '2015-01-01', 117, '{"kind": "meeting", "type": "", "source": [{"code": "LIE", "basis": "stated", "sector": null, "person": null, "office": null}, {"code": "TUV", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "LIE", "basis": "stated", "sector": null, "person": null, "office": null}, {"code": "TUV", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "meeting TUV LIE prarenya zohemdou prafelo salogul 314 (2)", "start": 117, "end": 174}, "mode": null, "domains": [], "persons": ["Velfe Hemvelnes", "Nesnes Yagulren"], "date": "2015-01-01", "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (31, 'bcd86482d5a35b10786b2074f792eaa9e5c1e887e39b0918235657bef7429c23', 'a355c7c9bee6e982028dc518f615dff551ada615f80e72c0f28ad86c7082d9fd', 'event', 'talks', 'LIE NGA', '2015-01-01', '2015-01-31', 176, '{"kind": "talks", "type": "", "source": [{"code": "LIE", "basis": "stated", "sector": null, "person": null, "office": null}, {"code": "NGA", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "LIE", "basis": "stated", "sector": null, "person": null, "office": null}, {"code": "NGA", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "talks LIE NGA pratorsa mihemzo gulzoka douyaka 656 (3)", "start": 176, "end": 230}, "mode": null, "domains": [], "persons": [], "date": "2015-01", "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (32, 'bcd86482d5a35b10786b2074f792eaa9e5c1e887e39b0918235657bef7429c23', '94319b64f20e517cbb57ed205fcc74da918fbd371528eb40844d5e183d4975f0', 'event', 'appoint_ambassador', 'GAB MUS', '2015-01-01', '2015-01-01', 232, '{"kind": "appoint_ambassador", "type": "", "source": [{"code": "MUS", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "GAB", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "appoint_ambassador MUS GAB fepragul midousa kafelo renhemzo 541 (4)", "start": 232, "end": 299}, "mode": null, "domains": [], "persons": ["Velbi Hemzogul", "Douyahem"], "date": "2015-01-01", "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (33, 'bcd86482d5a35b10786b2074f792eaa9e5c1e887e39b0918235657bef7429c23', 'f1461c04d13a7e419be4236eaa8552a47048e89747280cc0ca7146b51a3326ef', 'event', 'open_embassy', 'GAB TUV', NULL, NULL, 301, '{"kind": "open_embassy", "type": "", "source": [{"code": "GAB", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "TUV", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "open_embassy GAB TUV renhemzo toryahem pradoutor hemprazo 338 (5)", "start": 301, "end": 366}, "mode": null, "domains": [], "persons": ["Mife Gulrenmi", "Hemvelnes"], "date": null, "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (34, 'bcd86482d5a35b10786b2074f792eaa9e5c1e887e39b0918235657bef7429c23', '98dfb2eb65da0f2ae5af8c0cc8d753b4d961830d9b8036ea2d2d85bcc34de606', 'commitment', 'commitment', 'GAB MUS', '2016-01-01', '2016-12-31', 232, '{"by": ["MUS"], "to": ["GAB"], "what": "fepragul midousa kafelo renhemzo", "due": "2016", "status": "planned", "evidence": {"quote": "appoint_ambassador MUS GAB fepragul midousa kafelo renhemzo 541 (4)", "start": 232, "end": 299}}');
INSERT INTO public.reports VALUES (35, 'bcd86482d5a35b10786b2074f792eaa9e5c1e887e39b0918235657bef7429c23', '4cbd8f1bf549d7ac82f52e996875bc43ea510a96655e9af8df0967520f1cf796', 'measure', 'measure', 'LIE VCT', '2015-01-01', '2015-01-01', 0, '{"what": "lovelka", "value": 818, "unit": "lovelka", "period": "2015-01-01", "by": ["LIE"], "to": ["VCT"], "evidence": {"quote": "deploy LIE VCT lovelka velzotor mipraren felozo 818 (0)", "start": 0, "end": 55}, "approximate": false}');
INSERT INTO public.reports VALUES (36, 'bcd86482d5a35b10786b2074f792eaa9e5c1e887e39b0918235657bef7429c23', '6264c91f63fa64eda5fa051166359126b9d257030ecbd000597055cc51061ca3', 'office', 'office', 'LIE', NULL, NULL, 176, '{"person": "Renlo Hemdougul", "title_as_written": "pr\u00e9sident", "country": "LIE", "evidence": {"quote": "talks LIE NGA pratorsa mihemzo gulzoka douyaka 656 (3)", "start": 176, "end": 230}}');
INSERT INTO public.reports VALUES (37, '06d5bb2b776631b378bf53b78e27cbb6e18174394e28e82e896b02068f94f27a', 'f0a4bcab8e9921fe200a24cd48ae8bd1030ecd230272f6c2dc84a88ae20cac4f', 'event', 'meeting', 'LIE TUV', '2015-01-01', '2015-01-01', 0, '{"kind": "meeting", "type": "", "source": [{"code": "LIE", "basis": "stated", "sector": null, "person": null, "office": null}, {"code": "TUV", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "LIE", "basis": "stated", "sector": null, "person": null, "office": null}, {"code": "TUV", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "meeting TUV LIE prarenya douvelgul prafelo prayaka 314 (0)", "start": 0, "end": 58}, "mode": null, "domains": [], "persons": ["Hemvelnes", "Nesnes Yagulren"], "date": "2015-01-01", "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (38, '06d5bb2b776631b378bf53b78e27cbb6e18174394e28e82e896b02068f94f27a', '12f2a965a35263aadb2352f8f10fc7ecf79c386946ce0ca98125f9f56adb5c50', 'event', 'recall_ambassador', 'COG LIE', '2015-01-01', '2015-01-01', 60, '{"kind": "recall_ambassador", "type": "", "source": [{"code": "COG", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "LIE", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "recall_ambassador COG LIE renneshem femika zohemren veltormi 597 (1)", "start": 60, "end": 128}, "mode": null, "domains": [], "persons": ["Hemfeya", "Nesmi Pradoulo"], "date": "2015-01-01", "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (39, '06d5bb2b776631b378bf53b78e27cbb6e18174394e28e82e896b02068f94f27a', 'aeadb8f3721df04b4d64a33a15a852a1905858f0f805bdda6c8419b329afb035', 'event', 'deploy', 'LIE VCT', '2015-01-01', '2015-01-31', 130, '{"kind": "deploy", "type": "", "source": [{"code": "LIE", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "VCT", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "deploy LIE VCT lovelka zodoulo mipraren yamimi 818 (2)", "start": 130, "end": 184}, "mode": null, "domains": [], "persons": ["Hemdougul", "Feneszo"], "date": "2015-01", "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (40, '06d5bb2b776631b378bf53b78e27cbb6e18174394e28e82e896b02068f94f27a', '572edc2b691e5566f4027973f0cccdb7d76953b92b6ec2f26f5497ade6b16ac9', 'event', 'extradite', 'DZA EGY', '2015-01-01', '2015-01-01', 186, '{"kind": "extradite", "type": "", "source": [{"code": "DZA", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "EGY", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "extradite DZA EGY mifemi felozo bikagul lodoudou 539 (3)", "start": 186, "end": 242}, "mode": null, "domains": [], "persons": ["Feya Tordouzo", "Prazo Kamibi"], "date": "2015-01-01", "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (41, '06d5bb2b776631b378bf53b78e27cbb6e18174394e28e82e896b02068f94f27a', '260225e1fb32b97040d3f8ef395d909f18b72321bbff15201edb2d2630752e9b', 'event', 'mediate', 'LAO LIE', '2015-01-01', '2015-01-01', 244, '{"kind": "mediate", "type": "", "source": [{"code": "LIE", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "LAO", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "mediate LIE LAO logulpra yapraren nesvelzo yagullo 812 (4)", "start": 244, "end": 302}, "mode": null, "domains": [], "persons": ["Rennes Veldouren", "Zoyami"], "date": "2015-01-01", "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (42, '06d5bb2b776631b378bf53b78e27cbb6e18174394e28e82e896b02068f94f27a', 'b044b7008f77627f8c0fa2943b09c5edb0b4186c1ca26ba9f41588597ccc468c', 'statement', 'statement', 'TUV', NULL, NULL, 0, '{"speaker": "Velfe Hemvelnes", "country": "TUV", "quote": "prarenya douvelgul prafelo prayaka", "indirect": false, "evidence": {"quote": "meeting TUV LIE prarenya douvelgul prafelo prayaka 314 (0)", "start": 0, "end": 58}}');
INSERT INTO public.reports VALUES (43, '06d5bb2b776631b378bf53b78e27cbb6e18174394e28e82e896b02068f94f27a', '3d91d47462714511273e32f577579184cdcd429c841cc4164126508554f831c9', 'statement', 'statement', 'COG', NULL, NULL, 60, '{"speaker": "Kasa Hemfeya", "country": "COG", "quote": "renneshem femika zohemren veltormi", "indirect": false, "evidence": {"quote": "recall_ambassador COG LIE renneshem femika zohemren veltormi 597 (1)", "start": 60, "end": 128}}');
INSERT INTO public.reports VALUES (44, '06d5bb2b776631b378bf53b78e27cbb6e18174394e28e82e896b02068f94f27a', '9d54f88262b69b0627b6f90f7e91d7b6590601ea2620f06f9897426ed7fe5f36', 'office', 'office', 'LIE', NULL, NULL, 130, '{"person": "Renlo Hemdougul", "title_as_written": "ministre des Affaires \u00e9trang\u00e8res", "country": "LIE", "evidence": {"quote": "deploy LIE VCT lovelka zodoulo mipraren yamimi 818 (2)", "start": 130, "end": 184}}');
INSERT INTO public.reports VALUES (45, '06d5bb2b776631b378bf53b78e27cbb6e18174394e28e82e896b02068f94f27a', 'a0257b53cb0c402f9274e7e722c4adfe890bbe936e2edbacb512f6566f0fe6d5', 'office', 'office', 'DZA', NULL, NULL, 186, '{"person": "Feya Tordouzo", "title_as_written": "pr\u00e9sident", "country": "DZA", "evidence": {"quote": "extradite DZA EGY mifemi felozo bikagul lodoudou 539 (3)", "start": 186, "end": 242}}');
INSERT INTO public.reports VALUES (46, '06d5bb2b776631b378bf53b78e27cbb6e18174394e28e82e896b02068f94f27a', '201e655b3c66da7663eeff72c1ea274a5749d6dd819e2da81eae59911aa6b15d', 'office', 'office', 'LIE', NULL, NULL, 244, '{"person": "Rennes Veldouren", "title_as_written": "pr\u00e9sident", "country": "LIE", "evidence": {"quote": "mediate LIE LAO logulpra yapraren nesvelzo yagullo 812 (4)", "start": 244, "end": 302}}');
INSERT INTO public.reports VALUES (47, 'e2fac49fe7b8c76d2ad5cd0b7532d5f16c614127c61bad8e4f04acd97b59f72d', '140301e176ef7cb5c5170ed14db278bc84b9b98d9e1264bf2d0a21b613163bf6', 'event', 'expel_diplomat', 'KOR LIE', '2015-01-01', '2015-01-01', 0, '{"kind": "expel_diplomat", "type": "", "source": [{"code": "LIE", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "KOR", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "expel_diplomat LIE KOR toryahem gulbipra douprami torgullo 883 (0)", "start": 0, "end": 66}, "mode": null, "domains": [], "persons": ["Rennes Veldouren", "Dourenren"], "date": "2015-01-01", "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (48, 'e2fac49fe7b8c76d2ad5cd0b7532d5f16c614127c61bad8e4f04acd97b59f72d', '3a55ebf3f06c3112c3c58b7a6f3b561f1af9d4b0354a9e42b7871bc746de4065', 'event', 'deploy', 'LIE VCT', NULL, NULL, 68, '{"kind": "deploy", "type": "", "source": [{"code": "LIE", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "VCT", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "deploy LIE VCT lovelka mikator mipraren yamimi 818 (1)", "start": 68, "end": 122}, "mode": null, "domains": [], "persons": [], "date": null, "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (49, 'e2fac49fe7b8c76d2ad5cd0b7532d5f16c614127c61bad8e4f04acd97b59f72d', '885c0cd677dbde80f5487d0897f68192c2a7f6a1e432382753b5e13b2569f9c5', 'event', 'meeting', 'LIE TUV', '2015-01-01', '2015-01-31', 124, '{"kind": "meeting", "type": "", "source": [{"code": "LIE", "basis": "stated", "sector": null, "person": null, "office": null}, {"code": "TUV", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "LIE", "basis": "stated", "sector": null, "person": null, "office": null}, {"code": "TUV", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "meeting TUV LIE prarenya zohemdou prafelo salogul 314 (2)", "start": 124, "end": 181}, "mode": null, "domains": [], "persons": ["Velfe Hemvelnes", "Nesnes Yagulren"], "date": "2015-01", "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (50, 'e2fac49fe7b8c76d2ad5cd0b7532d5f16c614127c61bad8e4f04acd97b59f72d', '4dd58b828247d90662775204e68dd4a811a9f2fea8382135eff7429d6ba06933', 'event', 'recall_ambassador', 'COG LIE', '2015-01-01', '2015-01-01', 183, '{"kind": "recall_ambassador", "type": "", "source": [{"code": "COG", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "LIE", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "recall_ambassador COG LIE renneshem dourentor zoyafe veltormi 597 (3)", "start": 183, "end": 252}, "mode": null, "domains": [], "persons": ["Hemfeya", "Nesmi Pradoulo"], "date": "2015-01-01", "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (51, 'e2fac49fe7b8c76d2ad5cd0b7532d5f16c614127c61bad8e4f04acd97b59f72d', '6b80fc1be44857a978a66c3b91e4886117ded0eb05298474d58e2fe3af00c567', 'event', 'sanction', 'EGY TUV', NULL, NULL, 254, '{"kind": "sanction", "type": "", "source": [{"code": "TUV", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "EGY", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "sanction TUV EGY torhemhem douvelnes bifedou zohemzo 366 (4)", "start": 254, "end": 314}, "mode": null, "domains": [], "persons": ["Yaren Miloka", "Kamibi"], "date": null, "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (52, 'e2fac49fe7b8c76d2ad5cd0b7532d5f16c614127c61bad8e4f04acd97b59f72d', '35b734695d778810eeca0e4b42538a562a762c25c711a4651a91ad445ae18175', 'event', 'ratify', 'IRQ SMR', '2015-01-01', '2015-01-01', 316, '{"kind": "ratify", "type": "", "source": [{"code": "SMR", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "IRQ", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "ratify SMR IRQ nesdouvel renneslo prazohem mihemmi 169 (5)", "start": 316, "end": 374}, "mode": null, "domains": [], "persons": ["Zomiren", "Bizo Gulvelya"], "date": "2015-01-01", "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (53, 'e2fac49fe7b8c76d2ad5cd0b7532d5f16c614127c61bad8e4f04acd97b59f72d', '71479527e200ce25948757b1227bc77f269a88b935bddb28df76e2eaaad32d81', 'event', 'open_embassy', 'GAB TUV', '2015-01-01', '2015-01-01', 376, '{"kind": "open_embassy", "type": "", "source": [{"code": "GAB", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "TUV", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "open_embassy GAB TUV renhemzo kakapra pradoutor hemprazo 338 (6)", "start": 376, "end": 440}, "mode": null, "domains": [], "persons": ["Gulrenmi", "Hemvelnes"], "date": "2015-01-01", "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (54, 'e2fac49fe7b8c76d2ad5cd0b7532d5f16c614127c61bad8e4f04acd97b59f72d', 'ed1ab18a541d089b4b38dace8ea8fc791f6c9fd976b64ed9c622c4b79e7185ab', 'event', 'negotiate', 'ISR PLW', '2015-01-01', '2015-01-31', 442, '{"kind": "negotiate", "type": "", "source": [{"code": "ISR", "basis": "stated", "sector": null, "person": null, "office": null}, {"code": "PLW", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "ISR", "basis": "stated", "sector": null, "person": null, "office": null}, {"code": "PLW", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "negotiate PLW ISR nesrenren nessaya hemvelka ferenpra 321 (7)", "start": 442, "end": 503}, "mode": null, "domains": [], "persons": ["Gulvel Yarenren", "Nesnespra"], "date": "2015-01", "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (55, 'e2fac49fe7b8c76d2ad5cd0b7532d5f16c614127c61bad8e4f04acd97b59f72d', '8a0ec1273dafd0706f8dea1d1a187b3664a01100b9a0688c5d7863a8057beb43', 'measure', 'measure', 'ISR PLW', '2015-01-01', '2015-01-31', 442, '{"what": "nesrenren", "value": 321, "unit": "nesrenren", "period": "2015-01", "by": ["PLW"], "to": ["ISR"], "evidence": {"quote": "negotiate PLW ISR nesrenren nessaya hemvelka ferenpra 321 (7)", "start": 442, "end": 503}, "approximate": false}');
INSERT INTO public.reports VALUES (56, 'e2fac49fe7b8c76d2ad5cd0b7532d5f16c614127c61bad8e4f04acd97b59f72d', 'c178ea60cf5804a9faa35862fda40715604670f25a5f9abd82eba6e7dc47c3ce', 'statement', 'statement', 'LIE', NULL, NULL, 0, '{"speaker": "Rennes Veldouren", "country": "LIE", "quote": "toryahem gulbipra douprami torgullo", "indirect": false, "evidence": {"quote": "expel_diplomat LIE KOR toryahem gulbipra douprami torgullo 883 (0)", "start": 0, "end": 66}}');
INSERT INTO public.reports VALUES (57, 'e2fac49fe7b8c76d2ad5cd0b7532d5f16c614127c61bad8e4f04acd97b59f72d', '564fb1aadcc3595ccf47857f7eecb70e77e92929eb9df45704c240a30b82abfb', 'statement', 'statement', 'LIE', NULL, NULL, 68, '{"speaker": "Renlo Hemdougul", "country": "LIE", "quote": "lovelka mikator mipraren yamimi", "indirect": false, "evidence": {"quote": "deploy LIE VCT lovelka mikator mipraren yamimi 818 (1)", "start": 68, "end": 122}}');
INSERT INTO public.reports VALUES (58, 'e2fac49fe7b8c76d2ad5cd0b7532d5f16c614127c61bad8e4f04acd97b59f72d', 'a885a801799c3a3ec84eb9cfe9a19a011ba085d204ddafcd1948ca2488efed99', 'statement', 'statement', 'TUV', NULL, NULL, 124, '{"speaker": "Velfe Hemvelnes", "country": "TUV", "quote": "prarenya zohemdou prafelo salogul", "indirect": false, "evidence": {"quote": "meeting TUV LIE prarenya zohemdou prafelo salogul 314 (2)", "start": 124, "end": 181}}');
INSERT INTO public.reports VALUES (59, 'e2fac49fe7b8c76d2ad5cd0b7532d5f16c614127c61bad8e4f04acd97b59f72d', '916b621ad5f96cc80f8815c12ff564e7230d3f71890ea8394b5ce0b6def7a2cc', 'office', 'office', 'COG', NULL, NULL, 183, '{"person": "Kasa Hemfeya", "title_as_written": "ministre des Affaires \u00e9trang\u00e8res", "country": "COG", "evidence": {"quote": "recall_ambassador COG LIE renneshem dourentor zoyafe veltormi 597 (3)", "start": 183, "end": 252}}');
INSERT INTO public.reports VALUES (60, 'e2fac49fe7b8c76d2ad5cd0b7532d5f16c614127c61bad8e4f04acd97b59f72d', '88d7bbbba11766d87359456ee21a21d368876ff5814982498ab0ce054a551a33', 'office', 'office', 'GAB', NULL, NULL, 376, '{"person": "Mife Gulrenmi", "title_as_written": "pr\u00e9sident", "country": "GAB", "evidence": {"quote": "open_embassy GAB TUV renhemzo kakapra pradoutor hemprazo 338 (6)", "start": 376, "end": 440}}');



INSERT INTO public.schema_version VALUES (1);
INSERT INTO public.schema_version VALUES (2);
INSERT INTO public.schema_version VALUES (3);



INSERT INTO public.spots VALUES ('agreement DZA EGY', 1, 735599, 18, 735599);
INSERT INTO public.spots VALUES ('agreement DZA EGY #feloz', 0, 0, 18, 0);
INSERT INTO public.spots VALUES ('agreement DZA EGY #mifem', 0, 0, 18, 0);
INSERT INTO public.spots VALUES ('agreement DZA EGY @', 2, 735599, 18, 735599);
INSERT INTO public.spots VALUES ('agreement DZA*', 1, 735599, 18, 735599);
INSERT INTO public.spots VALUES ('agreement DZA* #feloz', 0, 0, 18, 0);
INSERT INTO public.spots VALUES ('agreement DZA* #mifem', 0, 0, 18, 0);
INSERT INTO public.spots VALUES ('agreement DZA* @', 2, 735599, 18, 735599);
INSERT INTO public.spots VALUES ('agreement EGY*', 1, 735599, 18, 735599);
INSERT INTO public.spots VALUES ('agreement EGY* #feloz', 0, 0, 18, 0);
INSERT INTO public.spots VALUES ('agreement EGY* #mifem', 0, 0, 18, 0);
INSERT INTO public.spots VALUES ('agreement EGY* @', 2, 735599, 18, 735599);
INSERT INTO public.spots VALUES ('agreement ISR PLW', 1, 735599, 26, 735599);
INSERT INTO public.spots VALUES ('agreement ISR PLW #nesre', 0, 0, 26, 0);
INSERT INTO public.spots VALUES ('agreement ISR PLW #yaren', 0, 0, 26, 0);
INSERT INTO public.spots VALUES ('agreement ISR PLW @', 2, 735599, 26, 735599);
INSERT INTO public.spots VALUES ('agreement ISR*', 1, 735599, 26, 735599);
INSERT INTO public.spots VALUES ('agreement ISR* #nesre', 0, 0, 26, 0);
INSERT INTO public.spots VALUES ('agreement ISR* #yaren', 0, 0, 26, 0);
INSERT INTO public.spots VALUES ('agreement ISR* @', 2, 735599, 26, 735599);
INSERT INTO public.spots VALUES ('agreement KOR LIE', 1, 735599, 6, 735599);
INSERT INTO public.spots VALUES ('agreement KOR LIE #doure', 0, 0, 6, 0);
INSERT INTO public.spots VALUES ('agreement KOR LIE #gulbi', 0, 0, 6, 0);
INSERT INTO public.spots VALUES ('agreement KOR LIE @', 2, 735599, 6, 735599);
INSERT INTO public.spots VALUES ('agreement KOR*', 1, 735599, 6, 735599);
INSERT INTO public.spots VALUES ('agreement KOR* #doure', 0, 0, 6, 0);
INSERT INTO public.spots VALUES ('agreement KOR* #gulbi', 0, 0, 6, 0);
INSERT INTO public.spots VALUES ('agreement KOR* @', 2, 735599, 6, 735599);
INSERT INTO public.spots VALUES ('agreement LIE*', 1, 735599, 6, 735599);
INSERT INTO public.spots VALUES ('agreement LIE* #doure', 0, 0, 6, 0);
INSERT INTO public.spots VALUES ('agreement LIE* #gulbi', 0, 0, 6, 0);
INSERT INTO public.spots VALUES ('agreement LIE* @', 2, 735599, 6, 735599);
INSERT INTO public.spots VALUES ('agreement PLW*', 1, 735599, 26, 735599);
INSERT INTO public.spots VALUES ('agreement PLW* #nesre', 0, 0, 26, 0);
INSERT INTO public.spots VALUES ('agreement PLW* #yaren', 0, 0, 26, 0);
INSERT INTO public.spots VALUES ('agreement PLW* @', 2, 735599, 26, 735599);
INSERT INTO public.spots VALUES ('appoint_ambassador GAB MUS', 1, 735599, 32, 735599);
INSERT INTO public.spots VALUES ('appoint_ambassador GAB MUS', 2, 735539, 16, 735599);
INSERT INTO public.spots VALUES ('appoint_ambassador GAB*', 1, 735599, 32, 735599);
INSERT INTO public.spots VALUES ('appoint_ambassador GAB*', 2, 735539, 16, 735599);
INSERT INTO public.spots VALUES ('appoint_ambassador MUS*', 1, 735599, 32, 735599);
INSERT INTO public.spots VALUES ('appoint_ambassador MUS*', 2, 735539, 16, 735599);
INSERT INTO public.spots VALUES ('commitment GAB MUS', 2, 735964, 34, 736329);
INSERT INTO public.spots VALUES ('commitment GAB*', 2, 735964, 34, 736329);
INSERT INTO public.spots VALUES ('commitment IRQ SMR', 2, 735964, 27, 736329);
INSERT INTO public.spots VALUES ('commitment IRQ*', 2, 735964, 27, 736329);
INSERT INTO public.spots VALUES ('commitment MUS*', 2, 735964, 34, 736329);
INSERT INTO public.spots VALUES ('commitment SMR*', 2, 735964, 27, 736329);
INSERT INTO public.spots VALUES ('deploy LIE VCT', 1, 735599, 28, 735599);
INSERT INTO public.spots VALUES ('deploy LIE VCT', 2, 735539, 13, 735599);
INSERT INTO public.spots VALUES ('deploy LIE VCT', 2, 735541, 48, 735601);
INSERT INTO public.spots VALUES ('deploy LIE VCT', 2, 735599, 39, 735629);
INSERT INTO public.spots VALUES ('deploy LIE*', 1, 735599, 28, 735599);
INSERT INTO public.spots VALUES ('deploy LIE*', 2, 735539, 13, 735599);
INSERT INTO public.spots VALUES ('deploy LIE*', 2, 735541, 48, 735601);
INSERT INTO public.spots VALUES ('deploy LIE*', 2, 735599, 39, 735629);
INSERT INTO public.spots VALUES ('deploy VCT*', 1, 735599, 28, 735599);
INSERT INTO public.spots VALUES ('deploy VCT*', 2, 735539, 13, 735599);
INSERT INTO public.spots VALUES ('deploy VCT*', 2, 735541, 48, 735601);
INSERT INTO public.spots VALUES ('deploy VCT*', 2, 735599, 39, 735629);
INSERT INTO public.spots VALUES ('expel_diplomat KOR LIE', 1, 735599, 2, 735599);
INSERT INTO public.spots VALUES ('expel_diplomat KOR LIE', 1, 735599, 47, 735599);
INSERT INTO public.spots VALUES ('expel_diplomat KOR*', 1, 735599, 2, 735599);
INSERT INTO public.spots VALUES ('expel_diplomat KOR*', 1, 735599, 47, 735599);
INSERT INTO public.spots VALUES ('expel_diplomat LIE*', 1, 735599, 2, 735599);
INSERT INTO public.spots VALUES ('expel_diplomat LIE*', 1, 735599, 47, 735599);
INSERT INTO public.spots VALUES ('extradite DZA EGY', 1, 735599, 12, 735599);
INSERT INTO public.spots VALUES ('extradite DZA EGY', 1, 735599, 40, 735599);
INSERT INTO public.spots VALUES ('extradite DZA*', 1, 735599, 12, 735599);
INSERT INTO public.spots VALUES ('extradite DZA*', 1, 735599, 40, 735599);
INSERT INTO public.spots VALUES ('extradite EGY*', 1, 735599, 12, 735599);
INSERT INTO public.spots VALUES ('extradite EGY*', 1, 735599, 40, 735599);
INSERT INTO public.spots VALUES ('measure COG LIE', 2, 735599, 7, 735599);
INSERT INTO public.spots VALUES ('measure COG*', 2, 735599, 7, 735599);
INSERT INTO public.spots VALUES ('measure ISR PLW', 2, 735599, 55, 735629);
INSERT INTO public.spots VALUES ('measure ISR*', 2, 735599, 55, 735629);
INSERT INTO public.spots VALUES ('measure LIE VCT', 2, 735599, 35, 735599);
INSERT INTO public.spots VALUES ('measure LIE*', 2, 735599, 7, 735599);
INSERT INTO public.spots VALUES ('measure LIE*', 2, 735599, 35, 735599);
INSERT INTO public.spots VALUES ('measure PLW*', 2, 735599, 55, 735629);
INSERT INTO public.spots VALUES ('measure VCT*', 2, 735599, 35, 735599);
INSERT INTO public.spots VALUES ('mediate LAO LIE', 1, 735599, 41, 735599);
INSERT INTO public.spots VALUES ('mediate LAO*', 1, 735599, 41, 735599);
INSERT INTO public.spots VALUES ('mediate LIE*', 1, 735599, 41, 735599);
INSERT INTO public.spots VALUES ('meeting LIE NGA', 2, 735539, 17, 735599);
INSERT INTO public.spots VALUES ('meeting LIE NGA', 2, 735599, 31, 735629);
INSERT INTO public.spots VALUES ('meeting LIE TUV', 1, 735599, 5, 735599);
INSERT INTO public.spots VALUES ('meeting LIE TUV', 1, 735599, 23, 735599);
INSERT INTO public.spots VALUES ('meeting LIE TUV', 1, 735599, 30, 735599);
INSERT INTO public.spots VALUES ('meeting LIE TUV', 1, 735599, 37, 735599);
INSERT INTO public.spots VALUES ('meeting LIE TUV', 2, 735599, 49, 735629);
INSERT INTO public.spots VALUES ('meeting LIE*', 1, 735599, 5, 735599);
INSERT INTO public.spots VALUES ('meeting LIE*', 1, 735599, 23, 735599);
INSERT INTO public.spots VALUES ('meeting LIE*', 1, 735599, 30, 735599);
INSERT INTO public.spots VALUES ('meeting LIE*', 1, 735599, 37, 735599);
INSERT INTO public.spots VALUES ('meeting LIE*', 2, 735539, 17, 735599);
INSERT INTO public.spots VALUES ('meeting LIE*', 2, 735599, 31, 735629);
INSERT INTO public.spots VALUES ('meeting LIE*', 2, 735599, 49, 735629);
INSERT INTO public.spots VALUES ('meeting NGA*', 2, 735539, 17, 735599);
INSERT INTO public.spots VALUES ('meeting NGA*', 2, 735599, 31, 735629);
INSERT INTO public.spots VALUES ('meeting TUV*', 1, 735599, 5, 735599);
INSERT INTO public.spots VALUES ('meeting TUV*', 1, 735599, 23, 735599);
INSERT INTO public.spots VALUES ('meeting TUV*', 1, 735599, 30, 735599);
INSERT INTO public.spots VALUES ('meeting TUV*', 1, 735599, 37, 735599);
INSERT INTO public.spots VALUES ('meeting TUV*', 2, 735599, 49, 735629);
INSERT INTO public.spots VALUES ('negotiate ISR PLW', 1, 735599, 25, 735599);
INSERT INTO public.spots VALUES ('negotiate ISR PLW', 2, 735539, 1, 735599);
INSERT INTO public.spots VALUES ('negotiate ISR PLW', 2, 735599, 54, 735629);
INSERT INTO public.spots VALUES ('negotiate ISR*', 1, 735599, 25, 735599);
INSERT INTO public.spots VALUES ('negotiate ISR*', 2, 735539, 1, 735599);
INSERT INTO public.spots VALUES ('negotiate ISR*', 2, 735599, 54, 735629);
INSERT INTO public.spots VALUES ('negotiate PLW*', 1, 735599, 25, 735599);
INSERT INTO public.spots VALUES ('negotiate PLW*', 2, 735539, 1, 735599);
INSERT INTO public.spots VALUES ('negotiate PLW*', 2, 735599, 54, 735629);
INSERT INTO public.spots VALUES ('open_embassy GAB TUV', 1, 735599, 4, 735599);
INSERT INTO public.spots VALUES ('open_embassy GAB TUV', 1, 735599, 53, 735599);
INSERT INTO public.spots VALUES ('open_embassy GAB TUV', 2, 735540, 33, 735600);
INSERT INTO public.spots VALUES ('open_embassy GAB TUV', 2, 735599, 14, 735629);
INSERT INTO public.spots VALUES ('open_embassy GAB*', 1, 735599, 4, 735599);
INSERT INTO public.spots VALUES ('open_embassy GAB*', 1, 735599, 53, 735599);
INSERT INTO public.spots VALUES ('open_embassy GAB*', 2, 735540, 33, 735600);
INSERT INTO public.spots VALUES ('open_embassy GAB*', 2, 735599, 14, 735629);
INSERT INTO public.spots VALUES ('open_embassy TUV*', 1, 735599, 4, 735599);
INSERT INTO public.spots VALUES ('open_embassy TUV*', 1, 735599, 53, 735599);
INSERT INTO public.spots VALUES ('open_embassy TUV*', 2, 735540, 33, 735600);
INSERT INTO public.spots VALUES ('open_embassy TUV*', 2, 735599, 14, 735629);
INSERT INTO public.spots VALUES ('ratify IRQ SMR', 1, 735599, 52, 735599);
INSERT INTO public.spots VALUES ('ratify IRQ SMR', 2, 735539, 24, 735599);
INSERT INTO public.spots VALUES ('ratify IRQ SMR', 2, 735540, 29, 735600);
INSERT INTO public.spots VALUES ('ratify IRQ*', 1, 735599, 52, 735599);
INSERT INTO public.spots VALUES ('ratify IRQ*', 2, 735539, 24, 735599);
INSERT INTO public.spots VALUES ('ratify IRQ*', 2, 735540, 29, 735600);
INSERT INTO public.spots VALUES ('ratify SMR*', 1, 735599, 52, 735599);
INSERT INTO public.spots VALUES ('ratify SMR*', 2, 735539, 24, 735599);
INSERT INTO public.spots VALUES ('ratify SMR*', 2, 735540, 29, 735600);
INSERT INTO public.spots VALUES ('recall_ambassador COG LIE', 1, 735599, 3, 735599);
INSERT INTO public.spots VALUES ('recall_ambassador COG LIE', 1, 735599, 38, 735599);
INSERT INTO public.spots VALUES ('recall_ambassador COG LIE', 1, 735599, 50, 735599);
INSERT INTO public.spots VALUES ('recall_ambassador COG LIE', 2, 735599, 15, 735629);
INSERT INTO public.spots VALUES ('recall_ambassador COG*', 1, 735599, 3, 735599);
INSERT INTO public.spots VALUES ('recall_ambassador COG*', 1, 735599, 38, 735599);
INSERT INTO public.spots VALUES ('recall_ambassador COG*', 1, 735599, 50, 735599);
INSERT INTO public.spots VALUES ('recall_ambassador COG*', 2, 735599, 15, 735629);
INSERT INTO public.spots VALUES ('recall_ambassador LIE*', 1, 735599, 3, 735599);
INSERT INTO public.spots VALUES ('recall_ambassador LIE*', 1, 735599, 38, 735599);
INSERT INTO public.spots VALUES ('recall_ambassador LIE*', 1, 735599, 50, 735599);
INSERT INTO public.spots VALUES ('recall_ambassador LIE*', 2, 735599, 15, 735629);
INSERT INTO public.spots VALUES ('sanction EGY TUV', 2, 735541, 51, 735601);
INSERT INTO public.spots VALUES ('sanction EGY*', 2, 735541, 51, 735601);
INSERT INTO public.spots VALUES ('sanction TUV*', 2, 735541, 51, 735601);
INSERT INTO public.spots VALUES ('statement * he', 2, 735593, 42, 735600);
INSERT INTO public.spots VALUES ('statement * he', 2, 735593, 43, 735600);
INSERT INTO public.spots VALUES ('statement * he', 2, 735594, 57, 735601);
INSERT INTO public.spots VALUES ('statement * he', 2, 735594, 58, 735601);
INSERT INTO public.spots VALUES ('statement * ka', 2, 735593, 43, 735600);
INSERT INTO public.spots VALUES ('statement * re', 2, 735594, 56, 735601);
INSERT INTO public.spots VALUES ('statement * re', 2, 735594, 57, 735601);
INSERT INTO public.spots VALUES ('statement * ve', 2, 735593, 42, 735600);
INSERT INTO public.spots VALUES ('statement * ve', 2, 735594, 56, 735601);
INSERT INTO public.spots VALUES ('statement * ve', 2, 735594, 58, 735601);
INSERT INTO public.spots VALUES ('statement COG he', 2, 735593, 43, 735600);
INSERT INTO public.spots VALUES ('statement COG ka', 2, 735593, 43, 735600);
INSERT INTO public.spots VALUES ('statement LIE he', 2, 735594, 57, 735601);
INSERT INTO public.spots VALUES ('statement LIE re', 2, 735594, 56, 735601);
INSERT INTO public.spots VALUES ('statement LIE re', 2, 735594, 57, 735601);
INSERT INTO public.spots VALUES ('statement LIE ve', 2, 735594, 56, 735601);
INSERT INTO public.spots VALUES ('statement TUV he', 2, 735593, 42, 735600);
INSERT INTO public.spots VALUES ('statement TUV he', 2, 735594, 58, 735601);
INSERT INTO public.spots VALUES ('statement TUV ve', 2, 735593, 42, 735600);
INSERT INTO public.spots VALUES ('statement TUV ve', 2, 735594, 58, 735601);
INSERT INTO public.spots VALUES ('vote EGY TUV', 1, 735599, 11, 735599);
INSERT INTO public.spots VALUES ('vote EGY*', 1, 735599, 11, 735599);
INSERT INTO public.spots VALUES ('vote TUV*', 1, 735599, 11, 735599);



INSERT INTO public.taken VALUES (1, 1, '077cb1fbb75ce966b1b9e547cc438bab2687b539df2cc22e9947a2058da97d7d');
INSERT INTO public.taken VALUES (2, 2, '511df9fe0753ecee76d2dfe0cf0e6a72cae1ff0a1a3d91cf46ab998732d9d70b');
INSERT INTO public.taken VALUES (3, 3, '8c685f8fca87634e436f3559244fea67c0ce984172bc02ffc93d342ae54e8943');
INSERT INTO public.taken VALUES (4, 4, 'acece972185d2d7e44e453982a0a8699687cf54cab6d597e49d3d0deb1dd66ef');
INSERT INTO public.taken VALUES (5, 5, '8445f8fc52824752746b40231353106d918c129c0e182b02877445076ebf461e');
INSERT INTO public.taken VALUES (6, 6, 'a84c7c9452af1c2eb0c6ffaaeb05c53390762d5f029ce8831d2a4cb21a8a896d');



SELECT pg_catalog.setval('public.articles_number_seq', 6, true);



SELECT pg_catalog.setval('public.changes_number_seq', 1, false);



SELECT pg_catalog.setval('public.codings_number_seq', 6, true);



SELECT pg_catalog.setval('public.failures_number_seq', 1, true);



SELECT pg_catalog.setval('public.judgements_number_seq', 3, true);



SELECT pg_catalog.setval('public.names_number_seq', 9, true);



SELECT pg_catalog.setval('public.reports_number_seq', 60, true);



ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);



ALTER TABLE ONLY public.articles
    ADD CONSTRAINT pk_articles PRIMARY KEY (number);



ALTER TABLE ONLY public.bands
    ADD CONSTRAINT pk_bands PRIMARY KEY (band, article);



ALTER TABLE ONLY public.beginnings
    ADD CONSTRAINT pk_beginnings PRIMARY KEY (beginning, name);



ALTER TABLE ONLY public.changes
    ADD CONSTRAINT pk_changes PRIMARY KEY (number);



ALTER TABLE ONLY public.codings
    ADD CONSTRAINT pk_codings PRIMARY KEY (number);



ALTER TABLE ONLY public.facets
    ADD CONSTRAINT pk_facets PRIMARY KEY (facet, value, record);



ALTER TABLE ONLY public.failures
    ADD CONSTRAINT pk_failures PRIMARY KEY (number);



ALTER TABLE ONLY public.judgements
    ADD CONSTRAINT pk_judgements PRIMARY KEY (number);



ALTER TABLE ONLY public.keys
    ADD CONSTRAINT pk_keys PRIMARY KEY (key, moment, record);



ALTER TABLE ONLY public.likenesses
    ADD CONSTRAINT pk_likenesses PRIMARY KEY (one, other);



ALTER TABLE ONLY public.links
    ADD CONSTRAINT pk_links PRIMARY KEY (event, other);



ALTER TABLE ONLY public.names
    ADD CONSTRAINT pk_names PRIMARY KEY (number);



ALTER TABLE ONLY public.offices
    ADD CONSTRAINT pk_offices PRIMARY KEY (report);



ALTER TABLE ONLY public.placed
    ADD CONSTRAINT pk_placed PRIMARY KEY (report);



ALTER TABLE ONLY public.progress
    ADD CONSTRAINT pk_progress PRIMARY KEY (name);



ALTER TABLE ONLY public.records
    ADD CONSTRAINT pk_records PRIMARY KEY (number);



ALTER TABLE ONLY public.reports
    ADD CONSTRAINT pk_reports PRIMARY KEY (number);



ALTER TABLE ONLY public.schema_version
    ADD CONSTRAINT pk_schema_version PRIMARY KEY (version);



ALTER TABLE ONLY public.spots
    ADD CONSTRAINT pk_spots PRIMARY KEY (block, width, first, report);



ALTER TABLE ONLY public.taken
    ADD CONSTRAINT pk_taken PRIMARY KEY (article);



ALTER TABLE ONLY public.articles
    ADD CONSTRAINT uq_articles_digest UNIQUE (digest);



ALTER TABLE ONLY public.codings
    ADD CONSTRAINT uq_codings_digest UNIQUE (digest);



ALTER TABLE ONLY public.failures
    ADD CONSTRAINT uq_failures_digest UNIQUE (digest);



ALTER TABLE ONLY public.judgements
    ADD CONSTRAINT uq_judgements_digest UNIQUE (digest);



CREATE INDEX ix_articles_id ON public.articles USING btree (id);



CREATE INDEX ix_articles_words ON public.articles USING gin (to_tsvector(
CASE language
    WHEN 'fr'::text THEN 'french'::regconfig
    WHEN 'en'::text THEN 'english'::regconfig
    ELSE 'simple'::regconfig
END, translate(NORMALIZE("left"(((COALESCE(title, ''::text) || ' '::text) || text), 150000)), 'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĨĩĪīĬĭĮįİĴĵĶķĹĺĻļĽľŃńŅņŇňŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽž'::text, 'AAAAAACEEEEIIIINOOOOOUUUUYaaaaaaceeeeiiiinooooouuuuyyAaAaAaCcCcCcCcDdEeEeEeEeEeGgGgGgGgHhIiIiIiIiIJjKkLlLlLlNnNnNnOoOoOoRrRrRrSsSsSsSsTtTtUuUuUuUuUuUuWwYyYZzZzZz'::text)));



CREATE INDEX ix_codings_article ON public.codings USING btree (article);



CREATE INDEX ix_facets_record ON public.facets USING btree (record);



CREATE INDEX ix_failures_article ON public.failures USING btree (article);



CREATE INDEX ix_links_other ON public.links USING btree (other);



CREATE INDEX ix_names_component ON public.names USING btree (component);



CREATE INDEX ix_names_record ON public.names USING btree (record);



CREATE INDEX ix_offices_name ON public.offices USING btree (name, published);



CREATE INDEX ix_placed_article ON public.placed USING btree (article);



CREATE INDEX ix_placed_component ON public.placed USING btree (component);



CREATE INDEX ix_placed_digest ON public.placed USING btree (digest);



CREATE INDEX ix_placed_record ON public.placed USING btree (record);



CREATE INDEX ix_records_id ON public.records USING btree (id);



CREATE INDEX ix_records_kind ON public.records USING btree (kind, moment, id);



CREATE INDEX ix_records_moment ON public.records USING btree (moment, id);



CREATE INDEX ix_records_sort ON public.records USING btree (sort, moment, id);



CREATE INDEX ix_reports_coding ON public.reports USING btree (coding);



CREATE INDEX ix_reports_digest ON public.reports USING btree (digest);



CREATE INDEX ix_reports_sort_kind ON public.reports USING btree (sort, kind);



CREATE INDEX ix_taken_leader ON public.taken USING btree (leader);



CREATE UNIQUE INDEX uq_names_country ON public.names USING btree (country, name);



ALTER TABLE ONLY public.codings
    ADD CONSTRAINT fk_codings_article FOREIGN KEY (article) REFERENCES public.articles(digest);



ALTER TABLE ONLY public.judgements
    ADD CONSTRAINT fk_judgements_undoes FOREIGN KEY (undoes) REFERENCES public.judgements(digest);



ALTER TABLE ONLY public.reports
    ADD CONSTRAINT fk_reports_coding FOREIGN KEY (coding) REFERENCES public.codings(digest);




