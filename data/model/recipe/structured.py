"""Made-up tables, lists, FAQs, rules and the like, with questions, for the reader: python structured.py OUT --seed 5 --number 4500.

The data below is a list of blocks. A block begins with `@kind title|title`; each line is an entry:
`label || text with the [answer] marked || question ; question` (lists, recipes and prose have no label).
`<a|b>` is a choice, `{slot}` a made-up value, one value an entry; a slot that ends in `_` has one value a context.
A question refers to the first mark, with `2>` to the second (marks may nest), with `w>` to the speaker.
`* questions` ask for all entries at once, `^` introduces a list; tables have `!` the first column's names,
`-` rows with their paraphrases, `+ column = value || questions` where `{r}` is the row; `r>` asks for the row by its value,
`{v}`; `?` questions name no column and are answered from the first.
A question about an entry that a context leaves out is one without an answer. Each context is its own source, so that
mixture.py takes no other context as a negative: another price list would answer too.
"""

import argparse
import collections
import json
import os
import random
import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

SHARES = {'es': 0.6, 'en': 0.3, 'pt': 0.025, 'fr': 0.025, 'it': 0.02, 'ca': 0.015, 'de': 0.015}
KINDS = {
    'table': 21, 'card': 25, 'faq': 12, 'rule': 9, 'def': 7, 'list': 9, 'dialogue': 6, 'options': 5, 'code': 2,
    'recipe': 5, 'prose': 13,
}  # fmt: skip
IMPOSSIBLE_SHARE = 0.275
SAME_QUESTION_AT_MOST = 4

SPANISH = r"""
@card Biblioteca {nom_} › Horario|Horario de la piscina {nom_}|Horario de invierno|Tienda {nom_} › Horario de apertura|Museo {nom_} › Visitas|Horario de verano
* <qué|cuál es el> horario ; qué horario <tienen|tenéis|hacen> ; qué días <abren|abrís|está abierto>
Lunes || [<cerrado|cerrado por descanso|{range}>] || abren el lunes ; cierra los lunes ; el lunes está abierto ; horario lunes ; puedo ir un lunes ; abrís el lunes
Martes a <jueves|viernes> || [{range}<| y {range2}>] || a qué hora abren los miércoles ; horario entre semana ; hasta qué hora está abierto el jueves ; a qué hora cierran el martes ; cuándo puedo ir un miércoles
Sábado<|s> || [<{range}|{range}|solo por la mañana, {range}|cerrado>] || abren los sábados ; a qué hora abre el sábado ; horario de los sábados ; el finde abrís el sábado
Domingo<|s> y festivos || [<cerrado|{range}|cerrado|solo con cita>] || abren los domingos ; qué horario tienen en festivos ; el domingo está abierto ; un día de fiesta está abierto
<24 y 31 de diciembre|Nochebuena> || [<cerrado|{range}>] || abren en Nochebuena ; horario 24 de diciembre
Agosto || [<cerrado por vacaciones|{range}, de lunes a viernes>] || abren en agosto ; cierra por vacaciones en verano
Última entrada || [<media hora antes del cierre|45 minutos antes de cerrar|a las {hour}>] || hasta cuándo dejan pasar ; cuánto antes hay que llegar ; última hora para entrar

@card Contacto|{nom_} › Contacto|Dónde estamos|Datos de contacto de la asociación|Atención al cliente
Teléfono || [{phone}] || cuál es el teléfono ; tenéis teléfono ; un número para llamar ; a qué número llamo ; tenés el número para llamar ; cómo los llamo
Correo<| electrónico> || [{email}] || qué correo tienen ; email ; a qué dirección escribo un mail ; a dónde mando un email ; mail de contacto
Dirección || [{street}] || dónde <está|queda|se encuentra> ; en qué calle <estáis|están> ; cómo llego, en qué calle es ; dirección
Web || [{url}] || tienen página ; <sitio|página> de internet ; hay web
WhatsApp || [{phone2}] || tienen whatsapp ; número de wasap ; puedo mandar un whatsapp
Código postal || [{zip}] || qué código postal es ; CP
<Fax|Fax de la oficina> || [{phone3}] || número de fax ; tienen fax
Autobús || [líneas {num} y {num2}] || qué bus me deja cerca ; en qué autobús se llega ; cómo voy en transporte público
Persona de contacto || [{name}] || con quién hablo ; por quién pregunto ; quién atiende
Instagram || [@{handle}] || cuál es su insta ; tienen instagram

@card Club {nom_}|Asociación {nom_} › Ficha|Ficha del club|Peña {nom_} › Datos
<Presidenta|Presidente> || [{name}] || quién manda ; quién <preside|dirige> el club ; quién es el jefe ; nombre <de la presidenta|del presidente> ; quién está al frente
Cuota || [{price} al <mes|año|trimestre>] || cuánto hay que pagar ; cuánto <cuesta|vale|sale> ser socio ; precio cuota ; cuánto pagan los socios ; a cómo está la cuota
Sede || [{street}] || dónde se reúnen ; dónde está el local ; en qué dirección está ; dónde os juntáis
<Fundación|Fundado en> || [{year}] || en qué año <se creó|nació> ; cuándo empezó el club ; cuántos años tiene, de cuándo es ; desde cuándo existe
Socios || [{num3}] || cuánta gente hay ; cuántos miembros <tiene|son> ; cuántos están apuntados
Colores || [<azul y blanco|verde y negro|granate|amarillo y rojo>] || de qué color visten ; color de la camiseta ; qué colores llevan
Tesorera || [{name2}] || quién lleva el dinero ; quién se ocupa de las cuentas ; a quién pago
Reuniones || [{day} a las {hour}] || cuándo se juntan ; qué día quedan ; cuándo os reunís
Edad mínima || [{age} años] || desde qué edad se puede entrar ; cuántos años hay que tener ; puede apuntarse un niño
Lema || [<«Siempre adelante»|«Nadie sobra»|«Despacio y juntos»|«Un pueblo, un equipo»>] || cuál es el lema ; qué frase usan

@card Carrera popular de {town_}|Travesía {nom_} › Datos|Marcha ciclista {nom_}|Aviso: excursión a {town_}|Torneo de {game_}
Fecha || [{date}] || cuándo es ; qué día se <hace|celebra> ; en qué fecha cae
Salida || [<plaza Mayor|puerta del polideportivo|estación de {town}|muelle viejo>, a las {hour}] || de dónde se sale ; a qué hora <salimos|empieza> ; dónde quedamos
Inscripción || [{price}] || cuánto cuesta <apuntarse|participar> ; cuánto hay que pagar por inscribirse ; precio inscripción ; cuánto sale anotarse
Plazo || [hasta el {date2}] || hasta cuándo <me puedo apuntar|hay tiempo> ; cuándo se cierra la inscripción ; fecha límite ; último día para anotarse
Distancia || [{dist}] || cuántos kilómetros son ; qué largo tiene ; cuánto hay que correr ; longitud del recorrido
Plazas || [{num3}] || cuántos <pueden ir|caben> ; cupo ; cuánta gente admiten
Premio || [<un jamón y un trofeo|{price2} en material|una cesta de productos de la zona|una bicicleta>] || qué gana el <primero|vencedor> ; qué dan al ganador ; qué me llevo si gano
Dorsales || [se recogen <el día antes|la víspera>, de {range3}] || cuándo dan el dorsal ; cuándo recojo el número
Organiza || [<el Ayuntamiento de {town}|{name}|la asociación de vecinos|el club {nom2}>] || quién lo organiza ; quién está detrás
Avituallamiento || [en los kilómetros 5 y {num}] || dónde dan agua ; en qué puntos se puede beber
Categoría infantil || [<hasta {age} años|nacidos después de {year2}>] || hasta qué edad corren los niños ; quién va en la infantil

@card {brand_} {model_} › Ficha técnica|{brand_} {model_}|Especificaciones|Características del {model_}
Peso || [{weight}] || cuánto pesa ; es muy pesado, qué peso tiene
Batería || [<{num2} horas|4.500 mAh|2 pilas AA|5.000 mAh>] || cuánto dura la carga ; qué pilas usa ; cuánto aguanta sin enchufar ; autonomía
Pantalla || [<6,1 pulgadas|10 pulgadas, táctil|LCD de 2 pulgadas|no tiene>] || qué tamaño tiene la pantalla ; de cuántas pulgadas es
Garantía || [<2 años|3 años|24 meses|un año>] || cuánto tiempo está cubierto ; si se rompe, cuánto me cubre ; cuántos años de garantía
Precio || [{price}] || cuánto <vale|cuesta|sale> ; a cómo está ; qué cuesta
Conexión || [<USB-C y Bluetooth 5.2|wifi y cable de red|solo cable>] || cómo se conecta ; tiene bluetooth
Medidas || [<32 × 21 × 4 cm|12 × 8 × 3 cm|60 × 40 × 25 cm>] || qué tamaño tiene ; cuánto mide ; dimensiones
Potencia || [<{num3} W|1.200 W|2.000 vatios>] || cuántos vatios tiene ; cuánto consume
Color<|es> || [<negro|blanco y gris|rojo|negro, plata y azul>] || en qué colores viene ; de qué color es
Memoria || [<8 GB|128 GB|16 GB, ampliable a 32|512 MB>] || cuánta memoria trae ; cuánto almacena ; RAM
Resistencia al agua || [<IP67|IPX4|no>] || se puede mojar ; es resistente al agua ; aguanta la lluvia
Fabricante || [{brand2}, {town}] || quién lo fabrica ; de qué marca es
En la caja || [<cargador, cable y funda|manual y dos tornillos|cable USB y estuche>] || qué trae ; qué viene incluido ; qué incluye la caja

@card Hostal {nom_} › Información para huéspedes|Apartamentos {nom_}|Albergue {nom_} › Normas de la casa|Casa rural {nom_}
Entrada || [<a partir de las {hour}|desde las {hour}>] || a qué hora puedo llegar ; cuándo dan las llaves ; check-in ; desde qué hora está la habitación
Salida || [<antes de las {hour}|hasta las {hour}>] || a qué hora hay que <irse|dejar la habitación> ; check-out ; hasta cuándo puedo quedarme el último día
Desayuno || [<incluido, de {range}|{price} por persona|no se sirve>] || el desayuno está incluido ; dan de desayunar ; se puede desayunar ahí
Mascotas || [<no se admiten|se admiten, {price2} por noche|solo perros pequeños>] || puedo llevar a mi perro ; aceptan animales ; dejan entrar gatos
Aparcamiento || [<gratis, detrás del edificio|{price3} al día|no hay>] || dónde dejo el coche ; hay parking ; cuánto cuesta aparcar ; dónde estaciono el auto
Wifi || [<clave: {word}{num}|red «{word}», sin clave|solo en el salón>] || cuál es la contraseña de internet ; cómo me conecto a la red ; hay internet
Fianza || [{price4}] || cuánto hay que dejar de depósito ; cobran algo que luego devuelven ; depósito
Llegada tardía || [<avisar por teléfono antes de las {hour2}|{price5} de recargo|no es posible>] || qué pasa si llego tarde ; puedo llegar de madrugada ; y si llego de noche
Toallas || [<{price6} el juego|incluidas|hay que traerlas>] || dan toallas ; tengo que llevar toalla
Cocina || [<compartida, hasta las {hour3}|cada apartamento tiene la suya|no hay>] || se puede cocinar ; hay dónde hacerse la comida
Silencio || [<de 23:00 a 7:30|a partir de medianoche>] || desde cuándo no se puede hacer ruido ; a qué hora hay que callarse
Cancelación || [<gratis hasta {days} antes|se pierde la primera noche|sin devolución>] || qué pasa si anulo ; me devuelven el dinero si no voy ; puedo cancelar

@card Circular a las familias|Nota del colegio {nom_}|Excursión de 4.º de primaria|Instituto {nom_} › Aviso|Guardería {nom_} › Circular
Salida || [<{day}, a las {hour}|a las {hour}, desde la puerta principal>] || a qué hora se van ; a qué hora tienen que estar los niños ; cuándo salen
Regreso || [<sobre las {hour2}|a las {hour2}>] || a qué hora vuelven ; cuándo los recojo ; hora de vuelta
Qué llevar || [<gorra, agua y bocadillo|botas y chubasquero|bañador, toalla y chanclas|mochila pequeña y almuerzo>] || qué tienen que llevar ; qué meto en la mochila ; qué ropa o cosas necesitan
Precio || [{price}<|, autobús incluido>] || cuánto cuesta la excursión ; cuánto hay que pagar ; cuánto tengo que dar
Autorización || [<se entrega antes del {date}|firmada, a la tutora>] || cuándo hay que dar el permiso ; a quién le doy el papel firmado
Tutora || [{name}] || quién es la profe ; quién acompaña a la clase ; nombre de la maestra
Destino || [<{town}|granja {nom2}|Museo de la Ciencia de {town}|parque natural {nom2}>] || a dónde van ; qué van a visitar ; dónde es la excursión
Comedor || [<ese día no hay|se descuenta del recibo|como siempre>] || hay comedor ese día ; comen en el cole
Reunión || [{date2}, a las {hour3}, en <el aula {num}|la biblioteca|el salón de actos>] || cuándo es la reunión de padres ; dónde se reúnen los padres
Faltas || [<se justifican por escrito|se avisan a {email}>] || cómo aviso de que no va ; qué hago si mi hijo está malo

@card Jefes › {boss_}|{boss_}|Guía de jefes › {boss_}|Bestiario: {boss_}
Nivel || [{num}] || de qué nivel es ; qué nivel tiene {boss_} ; nivel {boss_}
Vida || [{big} puntos] || cuánta vida tiene ; HP ; cuántos puntos hay que quitarle ; cuánto aguanta
Debilidad || [{element}] || a qué es débil ; qué le hace más daño ; con qué elemento lo ataco ; qué le duele
Ubicación || [{zone}] || dónde está {boss_} ; dónde aparece ; dónde lo encuentro ; en qué zona sale
Suelta || [{loot} y {gold} de oro] || qué dropea ; qué da al matarlo ; botín ; qué deja caer {boss_} ; recompensa
Reaparición || [cada {num2} horas] || cada cuánto sale ; cuánto tarda en volver ; respawn
Ataque especial || [<grito helado|lluvia de rocas|mordisco venenoso|onda de sombra>] || qué ataque hace ; cuál es su golpe más fuerte
Grupo recomendado || [{age} jugadores] || cuántos hacen falta para matarlo ; se puede hacer solo ; cuánta gente hay que ir
Inmune a || [<{element2}|el veneno|el aturdimiento>] || qué no le afecta ; a qué es resistente
Experiencia || [{big2}] || cuánta XP da ; cuánta exp dan por matarlo

@card {item_}|Armas › {item_}|Objetos › {item_}|Inventario: {item_}
Daño || [{num}–{num3}] || cuánto pega ; cuánto daño hace
Se consigue en || [{zone}] || dónde lo consigo ; de dónde se saca {item_} ; cómo se obtiene ; dónde encuentro {item_}
Nivel requerido || [{num2}] || desde qué nivel se puede usar ; qué nivel pide ; nivel para equipar
Precio de venta || [{gold} monedas] || por cuánto se vende ; cuánto vale {item_} ; cuánto me dan por él
Rareza || [<común|rara|épica|legendaria>] || es raro ; qué rareza tiene
Materiales || [{age} {mat} y {num4} {mat2}] || qué necesito para fabricarlo ; con qué se craftea ; receta ; cómo se hace {item_}
Efecto || [<cura {num5} puntos por segundo|congela al enemigo|dobla la velocidad durante 10 segundos|hace invisible>] || para qué sirve ; qué hace {item_} ; qué poder tiene
Durabilidad || [{num3} usos] || cuánto dura ; cuántas veces se puede usar antes de romperse
Peso || [{age} kg] || cuánto pesa ; cuánto ocupa en la mochila

@card config.yml|ajustes del servidor|server.properties|Configuración › {word_}.yaml|Código: {word_}.ini
aforo_max || [{num3}] || cuánta gente cabe ; cuántos jugadores como máximo ; límite de jugadores
capitan || ["{first}"] || quién <es el capitán|manda> ; nombre del capitán
puerto || [{port}] || en qué puerto corre ; qué puerto hay que abrir
modo || [<supervivencia|creativo|"difícil"|competitivo>] || en qué modo está ; qué tipo de partida es
mapa || ["{zone}"] || qué mapa se juega ; cómo se llama el mapa
reinicio || ["{hour}"] || a qué hora se reinicia ; cuándo se reinicia el server
idioma || [<es|es_MX|ca|"español">] || en qué idioma está ; lengua del servidor
version || [{ver}] || qué versión es ; en qué versión está el server
prefijo || ["<!|?|$|.|;;>"] || con qué símbolo empiezan los comandos ; cuál es el prefijo
canal_avisos || ["{chan}"] || en qué canal avisan ; dónde salen los anuncios
pvp || [<true|false|activado|no>] || se puede pelear entre jugadores ; hay pvp
clave || ["{word}-{num}"] || cuál es la contraseña ; password del servidor
copias || [<cada {num2} horas|diarias|"domingo 04:00">] || cada cuánto se hace backup ; cuándo guardan copia

@card Oferta de empleo › {job_}|Se busca {job_}|Bolsa de trabajo: {job_}|Empleo › {town_} › {job_}
Sueldo || [{salary} brutos al año] || cuánto <pagan|se cobra|se gana> ; salario ; qué pagan
Jornada || [<completa|media jornada|de lunes a viernes, de {range}|por turnos>] || cuántas horas son ; qué horario es ; es a tiempo completo
Requisitos || [<carné B y coche propio|dos años de experiencia|título de grado medio|inglés alto>] || qué piden ; qué hace falta para el puesto ; necesito experiencia
Lugar || [{town}] || dónde se trabaja ; en qué ciudad es
Contrato || [<indefinido|temporal, 6 meses|de prácticas>] || es fijo ; qué tipo de contrato hacen ; por cuánto tiempo te cogen
Plazo || [hasta el {date}] || hasta cuándo puedo mandar el currículum ; cuándo se acaba el plazo
Enviar a || [{email}] || a dónde mando el CV ; a qué correo escribo
Vacantes || [{age}] || cuántos puestos hay ; a cuánta gente buscan
Incorporación || [<inmediata|en {month}>] || cuándo se empieza ; para cuándo es
Empresa || [{brand} {town2}] || quién contrata ; para qué empresa es

@card Se alquila piso|Piso en {road_}|Anuncios › Alquiler|Local en {town_}
Alquiler || [{rent} al mes] || cuánto piden ; cuánto se paga al mes ; precio del alquiler ; cuánto sale por mes
Superficie || [{num3} m²] || cuántos metros tiene ; cómo es de grande ; metros cuadrados
Habitaciones || [{age}] || cuántos cuartos tiene ; cuántos dormitorios hay
Planta || [<3.ª, sin ascensor|bajo|5.ª con ascensor|ático>] || en qué piso está ; hay ascensor
Fianza || [<dos meses|un mes|{rent2}>] || cuánto hay que dejar por adelantado ; depósito ; cuánto de fianza
Calefacción || [<central|de gas|eléctrica|no tiene>] || cómo se calienta ; tiene calefacción ; pasa frío uno en invierno
Gastos || [<incluidos|aparte, unos {price}|agua incluida, luz no>] || los gastos van incluidos ; la luz y el agua se pagan aparte
Disponible || [desde el {date}] || cuándo se puede entrar a vivir ; a partir de cuándo está libre
Muebles || [<sí, todo amueblado|solo la cocina|no>] || está amueblado ; trae muebles
Tratar con || [{name}] || quién es el dueño ; con quién se habla

@card Curso de {course_}|Taller de {course_} › Información|Academia {nom_} › {course_}
Profesor<|a> || [{name}] || quién <da|imparte> <la clase|el curso> ; quién enseña ; nombre del profe
Horario || [{day} y {day2}, de {range}] || qué días hay clase ; a qué hora son las clases ; cuándo es ; cuándo se dan las clases
Duración || [<{num} horas|tres meses|de octubre a mayo|10 sesiones>] || cuánto dura ; cuántas horas son ; cuánto tiempo lleva
Precio || [{price}<| al mes>] || cuánto <cuesta|sale|vale> ; cuánto hay que pagar ; qué cuesta el curso
Aula || [<{room}|sala {num}|segunda planta>] || dónde se da ; en qué sala es ; a qué clase voy
Nivel || [<iniciación|medio|no hace falta saber nada|avanzado>] || hay que saber algo antes ; es para principiantes ; qué nivel piden
Plazas || [{num2}] || cuántos caben ; cuánta gente por grupo
Material || [<lo pone la academia|cada alumno trae el suyo|{price2} aparte>] || hay que comprar algo ; qué pasa con el material ; tengo que llevar cosas
Certificado || [<sí, con el {pct} de asistencia|no se da|previo examen>] || dan título ; me dan un diploma al acabar
Comienzo || [{date}] || cuándo empieza ; qué día arranca el curso
Edad || [a partir de {age} años] || desde qué edad ; puede ir mi hijo

@card Plantas › {plant_}|{plant_}|Fichas de jardín › {plant_}
Riego || [<una vez por semana|cada {days}|poco, solo cuando la tierra esté seca>] || cada cuánto se le echa agua ; cada cuánto la riego ; cuánta agua necesita
Luz || [<sol directo|media sombra|mucha, sin sol directo>] || dónde la pongo ; le puede dar el sol ; va al sol o a la sombra
Floración || [de {month} a {month2}] || cuándo echa flores ; cuándo florece ; en qué meses da flor
Poda || [en {month3}] || cuándo se corta ; cuándo hay que podarla
Altura || [<hasta {age} metros|{num3} cm>] || cuánto crece ; qué alto alcanza
Temperatura mínima || [<–5 °C|2 °C|10 °C|no soporta heladas>] || aguanta el frío ; hasta qué grados resiste ; puede estar fuera en invierno
Plagas || [<cochinilla y pulgón|araña roja|mosca blanca>] || qué bichos la atacan ; qué enfermedades tiene
Toxicidad || [<tóxica para gatos|no es tóxica|la savia irrita la piel>] || es venenosa ; le hace daño a mi gato
Abono || [<una vez al mes en verano|en {month4}, con estiércol|no necesita>] || cuándo se abona ; qué abono le pongo
Trasplante || [cada {age} años] || cada cuánto se cambia de maceta

@card Línea {num_} › {town_}–{town2_}|Autobuses {nom_}|Transbordador {nom_}|Teleférico {nom_}
Primer servicio || [{hour}] || a qué hora sale el primero ; desde qué hora hay ; cuál es el más temprano
Último servicio || [{hour2}] || hasta qué hora pasa ; a qué hora es el último ; hasta cuándo hay por la noche
Frecuencia || [cada {mins}] || cada cuánto pasa ; cuánto hay que esperar
Billete<| sencillo> || [{price}] || cuánto <cuesta|vale|sale> ; cuánto es el pasaje ; precio del viaje ; cuánto sale el boleto
Abono mensual || [{price2}] || cuánto es el bono del mes ; si viajo todos los días cuánto pago
Duración || [{mins2}] || cuánto tarda ; cuánto se demora ; cuánto dura el trayecto
Bicicletas || [<admitidas, {price3}|no se admiten|gratis fuera de hora punta>] || puedo subir con la bici ; dejan llevar bicis
Menores || [<gratis hasta los {age} años|mitad de precio>] || los niños pagan ; hasta qué edad van gratis
Parada || [<frente a la estación|plaza del mercado|andén {age}>] || dónde se coge ; dónde para ; dónde lo tomo
Objetos perdidos || [{phone}] || perdí la mochila en el bus ; dónde llamo si me olvidé algo ; a quién reclamo algo perdido

@card Sanciones|Ordenanza de {town_} › Multas|Faltas y castigos|Servicio de bicis › Penalizaciones
Retraso || [<{price} por día|pérdida de la plaza|{days} sin préstamo>] || qué pasa si llego tarde ; qué me hacen si me demoro ; cuánto cobran por retrasarse
Pérdida || [<se paga entero|{price2}|reposición del objeto>] || y si lo pierdo ; qué pasa si se me extravía
Ruido || [<aviso y, si se repite, {price3}|expulsión|multa de {price3}>] || qué me hacen si armo jaleo ; cuánto es la multa por ruido ; qué pasa si pongo la música alta
Basura fuera de hora || [{price4}] || cuánto me cae por sacar la basura antes ; multa basura
Perro suelto || [{price5}] || cuánto cobran por llevar el perro sin correa ; multa por perro
Impago || [<baja automática|recargo del {pct}|corte del servicio>] || qué pasa si no pago ; y si no abono la cuota
Insultos || [<silencio de {num} horas|expulsión definitiva|tarjeta roja>] || qué pasa si insulto a alguien ; castigo por faltar al respeto
Fumar || [{price6}] || cuánto es la multa por fumar ; qué pasa si enciendo un cigarro
Aparcar en doble fila || [{price7}] || cuánto cuesta dejar el coche mal aparcado ; multa doble fila

@card Garantía|{brand_} › Condiciones de garantía|Tienda {nom_} › Devoluciones y garantía
Plazo de devolución || [{days}] || cuántos días tengo para devolverlo ; hasta cuándo lo puedo cambiar ; cuánto tiempo hay para devolver
Duración || [<2 años|36 meses|un año>] || cuánto dura la garantía ; cuántos años cubre
Cubre || [<defectos de fábrica|piezas y mano de obra|averías eléctricas>] || qué cubre ; qué entra
No cubre || [<golpes ni agua|el desgaste normal|la batería|roturas de pantalla>] || qué no entra ; qué queda fuera ; si se me cae me lo arreglan
Gastos de envío || [<los paga el cliente|a cargo de la tienda|{price}>] || quién paga el envío ; cuánto cuesta mandarlo de vuelta
Hace falta || [<el ticket de compra|la factura y la caja|el número de serie>] || qué papeles necesito ; qué tengo que presentar ; qué piden para reclamar
Reparación || [unos {days2}] || cuánto tardan en arreglarlo ; cuánto demora el servicio técnico
Servicio técnico || [{phone}] || a qué número llamo para una avería ; teléfono de reparaciones
Reembolso || [<en un vale|por el mismo medio de pago|en {days3}>] || cómo devuelven el dinero ; cuándo me reintegran la plata

@table Piscina {nom_} › Entradas|Tarifas de la piscina|Precios del balneario {nom_}
! Entrada|Tipo|Concepto
- Adulto ~ una persona mayor ; Infantil ~ los críos ~ un niño ; Jubilado ~ la tercera edad ~ mi abuelo ; Familia numerosa ; Abono de diez baños ~ bono 10 baños ; Grupo escolar ~ un colegio ; Acompañante
? cuánto <paga|cuesta|vale> {r} ; precio {r} ; {r} cuánto es ; {r} paga
+ Laborables = {price} || cuánto paga {r} <entre semana|en laborables> ; precio {r} laborables ; {r} de lunes a viernes cuánto es
+ Festivos = {price2} || precio {r} festivos ; cuánto <cuesta|vale> {r} <un domingo|en festivo> ; {r} festivos
+ Nocturna = <{price3}|no hay> || cuánto sale {r} por la noche ; {r} sesión nocturna
+ Taquilla = <incluida|{price4}|1 €> || la taquilla va incluida para {r} ; taquilla {r}
+ Carné = <DNI|no hace falta|obligatorio> || qué documento necesita {r} ; hay que llevar carné para {r}

@table Estación de {nom_} › Forfaits|Alquiler de esquí|Tarifas de alquiler {nom_}
! Artículo|Material|Producto
- Esquís ; Botas ; Casco ; Tabla de snow ~ tabla ; Bastones ; Trineo ; Raquetas de nieve ~ raquetas ; Mono infantil
? precio {r} ; cuánto cuestan {r} ; cuánto sale alquilar {r}
+ Un día = {price} || cuánto cuesta alquilar {r} un día ; precio {r} 1 día ; {r} por día
+ Fin de semana = {price2} || {r} finde precio ; cuánto valen {r} el fin de semana
+ Semana = {price3} || alquilar {r} una semana cuánto es ; {r} semana entera ; precio {r} siete días
+ Fianza = {price4} || cuánto hay que dejar de depósito por {r} ; fianza {r}
+ Tallas = <S a XL|36–46|única|niño y adulto> || qué tallas hay de {r} ; en qué medidas tienen {r}

@table Alquiler de embarcaciones|Club náutico {nom_} › Alquileres|Kayaks {nom_} › Tarifas
! Embarcación|Barca|Modelo
- Kayak individual ~ kayak de uno ; Kayak doble ; Piragua ; Tabla de pádel surf ~ pádel surf ; Barca a pedales ~ hidropedal ; Velero de 6 metros ~ velero ; Lancha sin licencia ~ lancha
? precio {r} ; cuánto cuesta alquilar {r} ; {r} cuánto sale
+ Una hora = {price} || cuánto cuesta {r} una hora ; precio {r} 1 hora ; {r} por hora
+ Medio día = {price2} || precio {r} medio día ; cuánto es {r} por la mañana
+ Temporada alta = {price3} || {r} en agosto cuánto vale ; precio {r} temporada alta ; cuánto sale {r} en verano
+ Temporada baja = {price4} || cuánto sale {r} fuera de temporada ; precio {r} temporada baja ; {r} en invierno cuánto es
+ Plazas = {age} || cuántos caben en {r} ; {r} para cuántas personas es

@table Menú › Bebidas|Bar {nom_} › Carta|Cafetería › Precios|Carta de desayunos
! Producto|Bebida|Consumición
- Café con leche ; Té verde ~ té ; Zumo de naranja ~ zumo natural ; Tostada con tomate ~ tostada ; Cruasán ; Bocadillo de tortilla ~ bocata de tortilla ; Refresco ; Agua ; Chocolate con churros
? cuánto <vale|cuesta|sale> {r} ; precio {r} ; a cómo está {r} ; {r}
+ Barra = {small} || cuánto <cuesta|vale> {r} en la barra ; precio {r} barra ; a cómo está {r} si me quedo en barra
+ Mesa = {small2} || precio {r} en mesa ; cuánto cobran {r} sentado
+ Terraza = {small3} || {r} en la terraza cuánto es ; cuánto vale {r} fuera ; precio {r} terraza
+ Para llevar = {small4} || {r} para llevar precio ; cuánto es {r} si me lo llevo

@table Lavandería {nom_}|Tintorería › Precios|Tintorería {nom_} › Lista de precios
! Prenda
- Camisa ; Abrigo ; Edredón ; Traje ~ un traje ; Vestido de novia ; Cortina ~ una cortina ; Corbata ; Manta ; Pantalón
? precio {r} ; cuánto me cobran por {r}
+ Lavado = {small} || cuánto cuesta lavar {r} ; precio lavado {r} ; cuánto me cobran por limpiar {r}
+ Planchado = {small2} || cuánto vale planchar {r} ; {r} plancha
+ Entrega = <24 horas|2 días|una semana> || cuándo está {r} ; cuánto tardan con {r}
+ Urgente = {small3} || {r} para hoy cuánto es ; precio {r} urgente

@table Bestiario › Bosque de {zone_}|Monstruos|Enemigos de {zone_}|Criaturas › Nivel y botín
! Criatura|Monstruo|Enemigo
- {boss} ; {mob} ; {mob2} ; {mob3} ; {mob4} ; {mob5} ; {boss2}
+ Nivel = {num} || de qué nivel es {r} ; nivel {r}
+ Vida = {big} || cuánta vida tiene {r} ; hp {r} ; cuánto hay que pegarle a {r}
+ Botín = {loot} || qué dropea {r} ; qué suelta {r} ; qué da {r} al morir ; drop {r} ; r>qué monstruo suelta {v} ; r>quién dropea {v} ; r>de quién saco {v}
+ Zona = {zone} || dónde sale {r} ; dónde encuentro {r} ; en qué zona está {r} ; r>qué bicho hay en {v}
+ Debilidad = {element} || a qué es débil {r} ; qué le duele a {r} ; debilidad {r}
+ XP = {num3} || cuánta experiencia da {r} ; xp {r}

@table Trenes › Salidas desde {town_}|Horario de autobuses|Salidas › Estación de {town_}
! Destino
- {town} ; {town2} ; {town3} ; {town4} ; {town5} ; {town6}
+ Salida = {hour} || a qué hora sale el <tren|de las mañanas|que va> a {r} ; a qué hora se va a {r} ; salida {r} ; r>a dónde va el de las {v}
+ Llegada = {hour2} || a qué hora llega a {r} ; cuándo estoy en {r} ; llegada {r}
+ Andén = {age} || de qué andén sale el de {r} ; andén {r} ; en qué vía está el de {r}
+ Precio = {price} || cuánto cuesta ir a {r} ; billete a {r} ; cuánto vale el pasaje a {r} ; cuánto sale viajar a {r}
+ Días = <diario|laborables|viernes y domingos|sábados> || qué días hay a {r} ; hay todos los días a {r}

@table Polideportivo {nom_} › Actividades|Clases dirigidas|Horario de actividades|Centro cívico {nom_} › Talleres
! Actividad|Clase|Taller
- Zumba ; Pilates ; Spinning ; Natación ; Boxeo ; Cerámica ; Bailes de salón ~ baile ; Guitarra ; Teatro ; Judo ; Acuarela ; Ajedrez
+ Día = {day} || qué día <es|hay|toca> {r} ; día de {r} ; cuándo hay {r}
+ Hora = {hour} || a qué hora <es|empieza> {r} ; hora {r}
+ Sala = {room} || dónde se da {r} ; en qué sala es {r} ; {r} sala
+ Monitora = {name} || quién <da|enseña|lleva> {r} ; con quién es {r} ; profe de {r} ; r>qué clase da {v} ; r>qué enseña {v}
+ Cuota = {price} || cuánto cuesta {r} ; precio {r} ; cuánto hay que pagar por {r} ; cuánto sale {r}
+ Plazas libres = {num} || queda sitio en {r} ; cuántas plazas hay en {r}

@table Planes|Alojamiento web {nom_} › Planes|Suscripciones|Precios de la app {nom_}
! Plan
- Básico ~ el plan básico ; Personal ; Familiar ~ el familiar ; Pro ; Empresa ~ el de empresas ; Estudiante ~ el de estudiantes ; Prueba
+ Al mes = {price} || cuánto cuesta {r} al mes ; precio mensual {r} ; cuánto pago cada mes con {r}
+ Al año = {price2} || {r} anual ; cuánto es {r} por un año
+ Usuarios = <1|3|hasta 10|sin límite|5> || cuántas personas entran en {r} ; usuarios {r}
+ Espacio = <5 GB|50 GB|1 TB|200 GB> || cuánto almacenamiento da {r} ; cuántos gigas tiene {r} ; espacio {r}
+ Soporte = <por correo|24 horas|no|chat, de 9 a 18> || qué soporte tiene {r} ; ayuda técnica con {r}

@table Rangos del servidor|Niveles y roles|Roles › Cómo se consiguen|Recompensas por nivel
! Rango|Rol
- Novato ; Explorador ; Veterano ; Héroe ; Leyenda ; Guardián ; Artista ; Streamer
+ Nivel = {num} || qué nivel hace falta para {r} ; a qué nivel se es {r} ; nivel {r} ; cuándo me dan {r}
+ Mensajes = {big} || cuántos mensajes hay que escribir para ser {r} ; mensajes {r}
+ Color = <azul|dorado|verde|morado|rojo> || de qué color es {r} ; color de {r}
+ Permiso = <subir imágenes|cambiar de apodo|crear hilos|hablar en el canal VIP|votar> || qué puede hacer un {r} ; qué permisos tiene {r} ; qué gano siendo {r}
+ Premio = {gold} monedas || qué dan por llegar a {r} ; recompensa {r}

@table Liga de {game_} › Resultados|Jornada {num_}|Clasificación|Copa {nom_} › Clasificación
! Equipo
- {team} ; {team2} ; {team3} ; {team4} ; {team5} ; {team6}
+ Puntos = {num} || cuántos puntos tiene {r} ; puntos {r} ; cómo va {r}
+ Ganados = {age} || cuántos partidos ganó {r} ; victorias de {r}
+ Perdidos = {age2} || cuántas veces perdió {r} ; derrotas {r}
+ Entrenador = {name} || quién entrena a {r} ; míster de {r} ; quién es el técnico de {r} ; r>a qué equipo entrena {v}
+ Campo = {street} || dónde juega {r} ; en qué campo juega {r} en casa

@table Directorio|Ayuntamiento de {town_} › Personal|Empresa {nom_} › Extensiones|Departamentos
! Departamento|Sección|Oficina
- Secretaría ; Contabilidad ; Urbanismo ; Deportes ; Cultura ; Recursos Humanos ; Informática ; Almacén ; Compras
+ Responsable = {name} || quién lleva {r} ; quién es el jefe de {r} ; responsable de {r} ; con quién hablo de {r} ; r>de qué se encarga {v} ; r>qué departamento lleva {v}
+ Extensión = {num3} || qué extensión tiene {r} ; número interno de {r} ; a qué extensión llamo para {r}
+ Correo = {email} || correo de {r} ; a dónde escribo a {r} ; mail {r}
+ Planta = <baja|1.ª|2.ª|3.ª|sótano> || en qué planta está {r} ; dónde está {r} ; a qué piso subo para {r}
+ Horario = {range} || a qué hora atiende {r} ; horario {r} ; cuándo abre {r}

@table Fabricación|Recetas del taller › Mesa de {mat_}|Crafteo|Objetos fabricables
! Objeto
- {item} ; {item2} ; {item3} ; Antorcha ; Puente de cuerda ; Poción roja ; Barril ; Trampa
+ Materiales = {age} {mat} y {num} {mat2} || qué hace falta para <hacer|craftear> {r} ; cómo se hace {r} ; materiales {r} ; con qué se fabrica {r}
+ Tiempo = {mins} || cuánto tarda en hacerse {r} ; tiempo {r}
+ Nivel de oficio = {num2} || qué nivel de oficio pide {r} ; cuándo puedo fabricar {r}
+ Venta = {gold} monedas || por cuánto se vende {r} ; cuánto dan por {r}

@table Análisis por 100 g|Información nutricional|Tabla de alimentos
! Alimento
- Lentejas ; Arroz ; Almendras ; Manzana ; Queso fresco ; Atún ; Pan integral ; Yogur ; Garbanzos ; Plátano
+ Calorías = {num3} kcal || cuántas calorías <tiene|tienen> {r} ; {r} calorías ; cuánto engorda {r}
+ Proteínas = {small_g} || cuánta proteína <tiene|tienen> {r} ; proteínas {r}
+ Grasa = {small_g2} || cuánta grasa lleva {r} ; grasa {r}
+ Fibra = {small_g3} || fibra de {r} ; cuánta fibra hay en {r}
+ Sal = {small_g4} || cuánta sal tiene {r} ; sodio, sal {r}
@faq Dudas|Escuela de natación {nom_} › Preguntas|Preguntas frecuentes|Gimnasio {nom_} › Dudas
¿Cuándo empiezan los cursillos? || [El {date}, a las {hour}] || qué día arrancan las clases ; cuándo se empieza a nadar ; fecha de inicio de los cursillos
¿Puedo recuperar una clase perdida? || [Sí, en los {days} siguientes] || si falto un día lo puedo hacer otro ; se recupera la clase si me pongo malo
¿Hace falta gorro? || [<Sí, de tela o silicona|No, solo en la piscina pequeña>] || tengo que llevar algo en la cabeza ; el gorro es obligatorio
¿Desde qué edad se admite a los niños? || [Desde los {age} años, acompañados] || mi hijo es pequeño, puede apuntarse ; edad mínima
¿Cómo me doy de baja? || [Escribiendo a {email} antes del día 20] || quiero dejarlo, qué hago ; cómo dejo de pagar ; quiero borrarme
¿Hay descuento para familias? || [<El {pct} a partir del segundo hermano|No por ahora>] || si vamos tres hermanos cuánto nos quitan ; rebaja por hermanos
¿Quién da las clases? || [{name}, monitora titulada] || quién es el profesor ; cómo se llama la que enseña
¿Dónde se recoge el carné? || [En la recepción, de {range3}] || adónde voy por mi tarjeta ; dónde me dan el carné
¿Se puede pagar en efectivo? || [<No, solo con tarjeta|Sí, en la taquilla>] || aceptan billetes ; puedo pagar en metálico

@faq Tienda {nom_} › Ayuda|Preguntas sobre pedidos|Ayuda › Envíos y devoluciones|FAQ
¿Cuánto tarda un pedido? || [<De 2 a 4 días laborables|Unos {days}>] || cuándo me llega lo que compré ; cuántos días demora el envío ; plazo de entrega
¿Cuánto cuestan los gastos de envío? || [{price}; gratis desde {price2}] || el envío es gratis ; cuánto cobran por mandarlo
¿Puedo cambiar la dirección después de comprar? || [<Mientras no haya salido del almacén|Solo llamando al {phone}>] || me equivoqué de calle, se puede corregir ; puse mal la dirección
¿Cómo devuelvo un artículo? || [<Imprima la etiqueta de su cuenta y déjelo en Correos|Llévelo a la tienda con el ticket>] || no me gusta, cómo lo retorno ; quiero devolver algo
¿Qué hago si llega roto? || [Envíe una foto a {email} en {days2}] || el paquete vino dañado ; me llegó algo estropeado
¿Emitís factura? || [Sí, se descarga en «Mis compras»] || necesito un recibo para la empresa ; dónde saco la factura
¿Enviáis a Canarias? || [<Sí, con {price3} de recargo|Todavía no>] || mandan a las islas ; llega a Tenerife
¿Se puede pagar a plazos? || [<En tres cuotas sin intereses|Desde {price4}>] || puedo pagar en cuotas ; aceptan pago fraccionado
¿Dónde están mis puntos? || [En la pestaña «Premios»] || dónde veo los puntos que tengo

@faq Servidor {nom_} › Dudas frecuentes|Ayuda del bot|Guía para nuevos › Preguntas|Comunidad {nom_} › FAQ
¿Cómo consigo el rol de {role}? || [<Reacciona con 🎮 en {chan}|Escribe /rol en {chan}|Pídelo a un moderador>] || quiero ser {role} ; qué hago para tener el rol {role}
¿Por qué no puedo escribir? || [<Falta verificar el correo|Hay que esperar {mins} tras entrar|Aún no has aceptado las normas>] || no me deja poner mensajes ; no puedo hablar en el chat
¿A quién aviso si me insultan? || [A {first}, por mensaje privado] || alguien me está molestando, con quién hablo ; cómo reporto a uno
¿Cuándo son los eventos? || [Los {day} a las {hour}] || qué día se juega ; cuándo hay actividades
¿Se puede hacer publicidad? || [Solo en {chan2}, una vez por semana] || puedo poner mi canal ; dónde dejo el enlace de mi server
¿Qué comando muestra mi nivel? || [/<perfil|nivel|rango>] || cómo veo en qué nivel voy ; comando para el nivel
¿Cómo apelo una expulsión? || [<Con el formulario de la web|Escribiendo a {email}>] || me banearon, qué hago ; quiero que me quiten el ban
¿Cuántas cuentas puedo tener? || [<Una por persona|Dos como máximo>] || puedo usar otra cuenta ; se permiten multicuentas
¿Quién creó el servidor? || [{first2}, en {year}] || quién es el dueño ; quién lo fundó

@faq Ayuntamiento de {town_} › Trámites|Oficina de atención › Preguntas|Empadronamiento y tasas
¿Qué necesito para empadronarme? || [<DNI y contrato de alquiler|El DNI y un recibo de la luz>] || qué papeles llevo para el padrón ; documentos empadronamiento
¿Cuánto tarda el certificado? || [<Se da en el acto|Unos {days}>] || cuándo me dan el papel ; cuánto demora el certificado
¿Hay que pedir cita? || [<Sí, en {url}|Sí, llamando al {phone}|No hace falta>] || puedo ir sin cita ; tengo que reservar turno
¿Dónde se pagan las tasas? || [<En cualquier cajero|En la ventanilla {age}>] || en qué sitio pago ; dónde se abona
¿Puede ir otra persona por mí? || [Sí, con una autorización firmada] || yo no puedo ir, vale que vaya mi hermano
¿Cuánto cuesta la licencia de obra menor? || [{price}] || precio permiso de obras ; qué vale reformar el baño, el permiso
¿A qué hora atienden? || [De {range}] || cuándo está abierto ; horario de la oficina
¿Qué pasa si pierdo el resguardo? || [Se imprime otro por {price2}] || extravié el papel que me dieron

@faq Clínica veterinaria {nom_}|Preguntas a la veterinaria|Protectora {nom_} › Adopciones
¿A qué edad se vacuna un cachorro? || [A las {age} semanas] || cuándo le ponen la primera inyección ; vacuna perrito edad
¿Cuánto cuesta adoptar? || [{price}, vacunas y chip incluidos] || hay que pagar por llevarse un gato ; precio adopción
¿Atienden urgencias de noche? || [<Sí, en el {phone}|No; llame al hospital de {town}>] || mi perro está mal y son las tres de la mañana ; urgencias
¿Puedo ir a conocer a los animales? || [<Los {day}, de {range}|Con cita previa>] || cuándo puedo ver a los perros ; se puede visitar
¿Qué come un gato recién operado? || [<Dieta blanda durante {age2} días|Nada hasta la noche>] || mi gata viene de operarse, qué le doy
¿Dan al perro esterilizado? || [<Sí, siempre|Solo los adultos>] || viene castrado
¿Cómo puedo ayudar sin adoptar? || [Con una casa de acogida o una donación de {price2} al mes] || no tengo sitio pero quiero colaborar

@faq App {nom_} › Ayuda|Soporte|Manual del programa {nom_} › Problemas|Ayuda › Cuenta
¿Cómo cambio la contraseña? || [En Ajustes, Cuenta, «Nueva clave»] || quiero poner otra clave ; dónde se modifica la contraseña
¿Funciona sin conexión? || [<Sí, menos el mapa|No>] || se puede usar sin internet ; y si no tengo datos
¿En qué sistemas va? || [<Android 9 y iOS 15 o posteriores|Windows y Linux>] || sirve para mi móvil ; compatibilidad
¿Cuántos dispositivos admite? || [Hasta {age}] || en cuántos teléfonos la puedo tener ; número máximo de aparatos
¿Cómo borro mi cuenta? || [<Escribe a {email}; se elimina en {days}|Desde Ajustes, «Cerrar cuenta»>] || quiero eliminar mi usuario ; darme de baja de la app
¿Qué significa el error {code}? || [<Falta espacio en disco|La sesión ha caducado|El servidor no responde>] || me sale {code} ; por qué aparece el {code} ; qué es {code}
¿Dónde se guardan las copias? || [En la carpeta `{word}/copias`] || dónde están los backups ; adónde van las copias
¿Es gratis? || [<Sí, con anuncios|{days} de prueba; luego, {price} al mes>] || hay que pagar ; cuánto vale la app
¿Se puede exportar a PDF? || [<Sí, con el botón «Compartir»|Solo en la versión Pro>] || cómo saco un pdf

@rule Reglamento del concurso de drones|Bases del torneo {nom_}|Reglamento › Capítulo {age_}|Competición › Normas técnicas
Dimensiones || [El dron no medirá más de [{num3} cm]] || 2>cuánto puede medir el dron ; 2>tamaño máximo ; 2>medidas del aparato
Duración || [Cada ronda dura [{mins}]] || 2>cuánto dura una ronda ; 2>cuánto tiempo tengo
Equipos || [Los equipos serán de [{age} personas]] || 2>cuántos van en cada equipo ; 2>cuánta gente por grupo
Arbitraje || [Decide [un jurado de tres miembros], sin apelación] || 2>quién decide ; 2>quién juzga
Inscripción || [Se hace [por correo, hasta el {date}]] || 2>hasta cuándo me apunto ; 2>cómo se inscribe uno
Descalificación || [Quien toque la red [quedará fuera de la prueba]] || 2>qué pasa si toco la red ; 2>castigo por tocar la red
Empates || [Los empates se resuelven [con una vuelta rápida]] || 2>y si quedan iguales ; 2>cómo se desempata
Premios || [El ganador recibe [{price}]] || 2>qué le dan al primero ; 2>cuánto gana el vencedor
Edad || [Podrán participar [los mayores de {age2} años]] || 2>desde qué edad ; 2>quién puede competir
Reclamaciones || [Se presentan [por escrito, en {mins2}]] || 2>cómo protesto ; 2>cuánto tiempo hay para quejarse

@rule Normas del servidor|Reglas de la comunidad {nom_}|Reglas › Chat|{nom_} › Reglas
Respeto || [No se insulta a nadie; la falta se castiga con [{num} horas de silencio]] || 2>qué pasa si insulto ; 2>castigo por faltar el respeto
Spoilers || [Todo spoiler va [tapado con barras]] || 2>cómo pongo un spoiler ; 2>puedo contar el final
Publicidad || [Prohibida fuera de [{chan}]] || 2>dónde puedo anunciar mi canal ; 2>en qué canal se hace spam
Idioma || [En los canales generales se escribe [en español]] || 2>en qué lengua se habla ; 2>puedo escribir en inglés
Apodos || [El apodo tendrá [entre 3 y {num} letras]] || 2>cuántas letras puede tener mi nombre ; 2>límite del nick
Menciones || [No se menciona a más de [{age} personas] en un mensaje] || 2>a cuántos puedo etiquetar ; 2>máximo de pings
Voz || [En las salas de voz, [micrófono apagado si se come]] || 2>puedo comer en el canal de voz
Avisos || [[Tres avisos] son una expulsión de {days}] || 2>cuántas veces puedo fallar ; 2>cuántos strikes hay
Trampas || [El uso de trampas supone [expulsión definitiva]] || 2>qué me hacen si uso hacks ; 2>qué pasa por usar cheats
Multicuentas || [Se permite [una cuenta] por persona] || 2>puedo tener dos usuarios ; 2>cuántas cuentas dejan

@rule Comunidad de vecinos {nom_} › Normas|Reglamento de régimen interno|Estatutos › Título {age_}|Normas de convivencia
Ruidos || [No se hará ruido [de {night}]] || 2>a qué hora hay que estar en silencio ; 2>desde cuándo no puedo poner música
Basura || [La basura se deja [a partir de las {hour}]] || 2>cuándo se baja la basura ; 2>a qué hora saco la bolsa
Cuotas || [La cuota se paga [antes del día {day_n}] de cada mes] || 2>cuándo hay que pagar ; 2>hasta qué día puedo abonar
Recargo || [El impago lleva un recargo del [{pct}]] || 2>qué pasa si no pago ; 2>cuánto suben si me retraso
Obras || [Las obras se avisan con [{days}] de antelación] || 2>con cuánto tiempo tengo que avisar si reformo ; 2>quiero hacer obras, cuándo aviso
Junta || [La junta ordinaria se reúne [cada {month}]] || 2>cuándo es la reunión de vecinos ; 2>en qué mes hay junta
Votaciones || [Los acuerdos se toman [por mayoría de tres quintos]] || 2>cuántos votos hacen falta ; 2>cómo se aprueba algo
Piscina || [La piscina cierra [a las {hour2}]] || 2>hasta qué hora me puedo bañar ; 2>cuándo se acaba el baño
Presidencia || [El cargo se elige [por sorteo, cada dos años]] || 2>cómo se nombra al presidente ; 2>cada cuánto cambia el que manda
Mascotas || [Los perros irán [atados en las zonas comunes]] || 2>puedo llevar suelto al perro ; 2>cómo hay que llevar al perro

@rule Reglamento de la biblioteca|Normas del laboratorio|Sala de estudio › Normas|Bono de préstamo › Condiciones
Préstamo || [Cada socio puede llevarse [{age} libros] durante {days}] || 2>cuántos libros puedo sacar ; 2>cuánto me puedo llevar
Renovación || [El préstamo se renueva [una sola vez]] || 2>cuántas veces puedo alargarlo ; 2>puedo pedirlo otra vez
Demora || [Cada día de retraso supone [{days2} sin préstamo]] || 2>qué pasa si lo devuelvo tarde ; 2>castigo por no devolver a tiempo
Comida || [Solo se permite [agua en botella]] || 2>se puede comer dentro ; 2>puedo beber algo
Móviles || [Los teléfonos estarán [en silencio]] || 2>puedo usar el móvil ; 2>tengo que apagar el celular
Reserva || [Las salas se reservan [en {url}]] || 2>cómo pido una sala ; 2>dónde se reserva
Daños || [Quien estropee un libro [pagará otro igual]] || 2>y si rompo un libro ; 2>se me mojó un libro, qué hago
Taquillas || [La llave se devuelve [el mismo día]] || 2>cuándo hay que dar la llave
Gafas || [Dentro es obligatorio llevar [gafas y bata]] || 2>qué me tengo que poner ; 2>qué ropa hay que llevar

@def Glosario|Vocabulario del juego {nom_}|Términos del juego|Glosario del gremio
Buff || [mejora pasajera de un personaje]
Gank || [ataque por sorpresa de varios a uno]
Loot || [lo que deja un enemigo al caer]
Lag || [retraso entre la orden y la pantalla]
CC || [control de masas: aturdir, frenar, dormir]
Mob || [enemigo que mueve la máquina]
PvE || [jugadores contra la máquina]
Hitbox || [zona en que un golpe cuenta]
Crit || [golpe que hace el doble de daño]
Kitear || [pegar mientras se huye]
Smurf || [cuenta nueva de un jugador experto]
Cooldown || [espera antes de repetir una habilidad]
Grindear || [repetir lo mismo para subir de nivel]
Speedrun || [partida acabada lo más deprisa posible]
Lore || [historia del mundo del juego]

@def Palabras de mar|Vocabulario náutico|Escuela de vela {nom_} › Términos
Babor || [lado izquierdo mirando a proa]
Estribor || [lado derecho mirando a proa]
Amura || [parte donde el casco se estrecha]
Eslora || [largo del barco]
Manga || [ancho máximo del barco]
Calado || [profundidad de lo que va hundido]
Driza || [cabo que sube una vela]
Escota || [cabo con que se gobierna una vela]
Orzar || [acercar la proa al viento]
Sentina || [hueco donde se junta el agua]
Nudo || [una milla por hora]
Barlovento || [lado de donde viene el viento]

@def Términos de cocina|Glosario de cocina|Curso de pastelería › Palabras
Blanquear || [hervir un momento y enfriar en hielo]
Pochar || [cocer a fuego lento sin que tome color]
Juliana || [corte en tiras finas]
Bridar || [atar un ave para que no se abra]
Roux || [mezcla de harina y mantequilla tostadas]
Levar || [dejar que la masa suba]
Napar || [cubrir con una salsa]
Emulsión || [unión de dos líquidos que no se mezclan]
Marcar || [dorar por fuera a fuego vivo]
Rectificar || [corregir de sal al final]

@def Glosario de informática|Siglas|Palabras de red|Documentación › Términos
API || [puerta por la que un programa habla con otro]
Caché || [copia cercana de lo que se usa a menudo]
DNS || [lista que traduce nombres en direcciones]
Token || [clave que identifica a quien pide algo]
Commit || [cambio guardado con su explicación]
Rama || [línea de trabajo separada]
Bug || [fallo de un programa]
Parche || [arreglo pequeño que se publica aparte]
Cortafuegos || [filtro de lo que entra y sale]
VPN || [túnel cifrado hacia otra red]
SLA || [tiempo de respuesta que se promete]
Hash || [huella corta de un archivo]

@def Conceptos de la factura|Glosario de seguros|Tu nómina, explicada|Glosario del banco {nom_}
Franquicia || [parte del daño que paga el asegurado]
Prima || [lo que se paga cada año por el seguro]
TAE || [coste real de un préstamo en un año]
IBAN || [número internacional de la cuenta]
Base imponible || [cantidad sobre la que se calcula el impuesto]
Carencia || [tiempo en que aún no hay cobertura]
Aval || [promesa de pagar si el otro no paga]
Devengo || [lo que se ha ganado antes de descuentos]
Retención || [parte que se guarda para Hacienda]
Potencia contratada || [máximo que se puede gastar a la vez]

@list Club {nom_} › Alta|Inscripción|Trámites › Carné de socio|Beca {nom_} › Solicitud
^ Para entrar hace falta|Documentos necesarios|Hay que presentar|Requisitos
* <qué|q> hace falta <para entrar|> ; cuáles son los requisitos ; qué <piden|papeles piden> ; qué <tengo|hay> que llevar ; requisitos ; qué necesito presentar ; qué tenés que llevar
[una foto reciente] || hay que llevar foto
[una copia del DNI] || piden el documento de identidad
[el recibo del banco] || 
[[{price}] de matrícula] || 2>cuánto se paga al entrar ; 2>cuánto es la matrícula
[la firma de [dos socios]] || 2>cuántos socios tienen que firmar ; necesito que alguien me avale
[un certificado médico] || me piden algo del médico
[tener más de {age} años] || edad mínima ; cuántos años hay que tener
[el formulario A-{num}] || qué formulario se rellena ; qué impreso es
[vivir en {town}] || hay que ser de algún pueblo en concreto

@list Viaje a {town_}|Bono {nom_}|Paquete de fin de semana|Alojamiento {nom_} › Pensión completa
^ El precio incluye|Incluye|Qué entra en el precio|Va incluido
* qué <incluye|entra|va incluido> ; qué trae el <paquete|bono> ; qué está incluido en el precio ; qué entra
[<dos|tres|cuatro> noches de hotel] || cuántas noches son ; cuánto tiempo se duerme allí
[desayuno y cena] || qué comidas entran ; el desayuno va incluido ; la cena está incluida
[guía en español] || hay guía ; en qué idioma es la guía
[entrada al museo de {town}] || qué museo se visita
[seguro de accidentes] || tiene seguro
[traslado desde la estación] || hay que pagar taxi al llegar
[una clase de {course}] || de qué es la clase
[toalla y albornoz] || hay que llevar toalla
[aparcamiento vigilado] || puedo dejar el coche

@list Montaje|Cafetera {model_} › Puesta en marcha|Guía rápida|Cómo restablecer el router|Instalación
^ Pasos|Siga estos pasos|Procedimiento|Instrucciones
* <cómo se hace|cuáles son los pasos|qué pasos hay que seguir> ; cómo se instala ; instrucciones ; cómo lo pongo en marcha
[Desenchufe el aparato] || qué hago antes de nada
[Quite los [{age} tornillos] de la tapa] || 2>cuántos tornillos hay que sacar
[Pulse el botón rojo durante [{num} segundos]] || 2>cuánto tiempo aprieto el botón ; 2>cuántos segundos hay que pulsar
[Espere a que la luz se ponga [verde]] || 2>de qué color tiene que estar la luz
[Escriba la clave [{word}{num}]] || 2>qué contraseña se pone
[Abra la dirección [192.168.{age}.1]] || 2>a qué dirección entro
[Coloque las pilas con el polo hacia dentro] || cómo van las pilas
[Ejecute [`npm run {word}`]] || 2>qué comando hay que lanzar
[Reinicie el equipo] ||

@list Campamento {nom_} › Equipaje|Salida a {zone_}|Qué meter en la mochila|Ruta {nom_}
^ Hay que traer|Cada uno lleva|Imprescindible|Material obligatorio
* qué <llevo|hay que llevar|meto en la mochila> ; qué cosas <hacen falta|necesito> ; lista de material ; qué tengo que traer
[saco de dormir] || dan mantas o llevo algo
[linterna con pilas] || hace falta luz
[{age} litros de agua] || cuánta agua llevo
[botas de monte] || qué calzado se lleva ; puedo ir en zapatillas
[crema solar] ||
[chubasquero] || y si llueve qué me pongo
[bocadillo para el primer día] || qué como el primer día
[cuerda de [{num} metros]] || 2>cómo de larga tiene que ser la cuerda
[tarjeta sanitaria] || 
[silbato] ||

@list Piscina {nom_} › Prohibiciones|Parque {nom_}|Sala común|Reglas de la playa
^ Está prohibido|No se permite|Queda prohibido
* qué <no se puede hacer|está prohibido> ; prohibiciones ; qué cosas no dejan hacer
[entrar con vidrio] || puedo llevar una botella de cristal
[correr por el borde] ||
[traer balones] || se puede jugar a la pelota
[fumar] || se puede fumar
[poner música sin cascos] || puedo llevar un altavoz
[bañarse sin ducharse antes] || hay que ducharse
[reservar tumbonas con toallas] || puedo guardar sitio con la toalla
[dar de comer a los patos] || se puede echar pan a los patos

@list Sorteo de {month_}|Premios del concurso {nom_}|Torneo {nom_} › Premios
^ Premios|Se reparten|Habrá
* qué premios hay ; qué se <sortea|puede ganar|reparte> ; premios ; lista de premios
Primer premio: [{price}] || qué gana el primero ; cuánto se lleva el campeón ; primer premio
Segundo premio: [una bicicleta] || qué dan al segundo
Tercer premio: [dos entradas de cine] || qué le toca al tercero ; premio al tercer puesto
Premio especial: [{gold} gemas] || cuántas gemas dan ; qué es el premio especial
Mejor disfraz: [un vale de {price2}] || qué dan por el mejor disfraz
Accésit: [un lote de libros] || qué es el accésit

@dialogue Entrevista a {name_}|Podcast {nom_} › Episodio {num_}|Transcripción
¿Y cómo empezó en esto? || [<Por casualidad|Por mi abuela|En un garaje de {town}>]. || cómo empezó todo ; cuáles fueron sus comienzos ; cómo se metió en eso
¿Cuánto tardaron en acabarlo? || [<Nueve años|Siete meses|Casi dos inviernos>]. Y eso que trabajábamos los domingos. || cuánto tiempo les llevó ; cuánto tardaron ; cuánto demoraron ; w>quién dijo que trabajaban los domingos
¿Qué fue lo más difícil? || [<El frío|El dinero|La humedad|El transporte>], sin duda. || cuál fue el mayor problema ; qué les costó más
¿Quién pagó las obras? || [<El Ayuntamiento de {town2}|Una fundación suiza|Mi suegro>]. || de dónde salió la plata ; quién soltó el dinero ; quién lo financió
¿Cuántas personas trabajan ahora? || Somos [{num}], contando a los aprendices. || cuánta gente son ; cuántos empleados hay ; w>quién habló de los aprendices
¿Se arrepiente de algo? || [De no haber vendido en {year}]. || qué lamenta ; de qué se arrepiente ; w>quién lamenta no haber vendido
¿Dónde se puede ver? || [En {town3}, hasta {month}]. || dónde está expuesto ; adónde voy para verlo
¿Cuál es su favorita? || [<La amarilla|La primera|La de {town4}>], porque la hice con mi padre. || qué pieza prefiere ; cuál le gusta más ; w>quién trabajó con su padre
¿Qué viene después? || [<Un libro|Un viaje a Islandia|Una segunda parte>], si hay salud. || qué planes tiene ; próximo proyecto

@dialogue Acta de la reunión|Reunión de {month_}|Junta de la asociación {nom_}|Chat del equipo
¿Cuánto queda en la caja? || Quedan [{price}]. || cuánto dinero hay ; cuánta plata queda ; saldo ; w>quién dijo lo que queda en la caja
¿Cuándo se abre el local? || [El {date}], si llegan las llaves. || qué día se inaugura ; cuándo abrimos ; w>quién habló de las llaves
¿Quién se encarga de los carteles? || [<{first}|Los de segundo|Mi hermana>], como el año pasado. || quién hace los carteles ; a quién le tocan los afiches
¿Cambiamos el día de ensayo? || Mejor [los {day}], que hay menos gente. || qué día se ensaya ; w>quién propone cambiar el ensayo
¿Cuántas sillas faltan? || [{num3}]. Las pido mañana. || cuántos asientos hacen falta ; w>quién va a pedir las sillas
¿Qué dijo el seguro? || [Que no cubre el tejado]. || qué contestó la aseguradora ; qué no cubre el seguro
¿Dónde dejamos el piano? || [En el almacén de {first2}]. || dónde va el piano ; dónde se guarda el piano
¿Subimos la cuota? || [<No, hasta enero|Sí, a {price2}>]. || se sube la cuota ; qué pasa con la cuota ; w>quién contesta sobre la cuota
@options {tool_} › Opciones|{tool_}|Uso › Opciones de línea de órdenes|README › Opciones
--puerto N || número de puerto; si no se indica, [{port}] || qué puerto usa si no digo nada ; puerto por defecto ; en qué puerto escucha ; puerto si no digo nada
--salida FICHERO || [escribe el resultado en FICHERO] || qué hace --salida ; cómo guardo el resultado en un archivo ; para qué sirve --salida
--seco || [dice lo que haría, sin tocar nada] || qué hace --seco ; cómo pruebo sin cambiar nada
-v, --verboso || [escribe cada paso] || qué es -v ; cómo veo más detalles ; para qué vale --verboso
--hilos N || número de hilos; si no se da, [{age}] || cuántos hilos usa ; hilos por defecto
--reintentos N || cuántas veces lo intenta antes de rendirse ([{age}]) || cuántas veces reintenta ; número de intentos por defecto
--sin-color || [quita los colores] || cómo quito los colores ; qué hace --sin-color
--config RUTA || [lee los ajustes de RUTA] || qué hace --config ; cómo uso otro archivo de ajustes
--borrar-todo || [vacía la caché antes de empezar] || qué hace --borrar-todo ; cómo limpio la caché
--formato F || [csv, json o texto] || qué formatos admite ; valores de --formato
--espera S || segundos entre peticiones; por defecto, [{age} s] || cuánto espera entre peticiones ; tiempo de espera por defecto

@options {tool_} › Variables de entorno|Variables de entorno|Configuración › Entorno
{ENV}_TOKEN || [clave del servicio, obligatoria] || para qué sirve {ENV}_TOKEN ; qué es {ENV}_TOKEN ; dónde pongo la clave
{ENV}_DIR || carpeta de los datos; si falta, [`./{word}`] || qué carpeta usa si no digo nada ; dónde guarda los datos
{ENV}_LANG || lengua de los mensajes ([`es`]) || en qué idioma sale por defecto ; qué valor tiene {ENV}_LANG
{ENV}_LOG || nivel del registro: [debug, info o error] || qué niveles de log hay ; valores de {ENV}_LOG
{ENV}_TIMEOUT || [milisegundos antes de cortar]; por defecto, {big} || qué es {ENV}_TIMEOUT ; para qué vale {ENV}_TIMEOUT
{ENV}_PROXY || [dirección del proxy] || para qué es {ENV}_PROXY ; cómo pongo un proxy
NO_COLOR || [si existe, no hay colores] || para qué sirve NO_COLOR ; cómo quito los colores

@options Comandos|Bot {nom_} › Comandos|Ayuda › Órdenes del bot
/<tirada|dado> || [lanza un dado de {num} caras] || comando para tirar un dado ; cómo lanzo un dado
/sorteo || [elige a un miembro al azar] || qué hace /sorteo ; cómo hago un sorteo
/recordar TIEMPO || [avisa pasado el TIEMPO] || para qué es /recordar ; cómo pongo un recordatorio
/silenciar USUARIO || [calla a alguien durante [{mins}]] || qué hace /silenciar ; 2>cuánto dura el silencio
/nivel || [muestra tus puntos] || cómo veo mis puntos ; qué es /nivel
/banco || [guarda hasta {gold} monedas] || qué hace /banco ; cuánto puedo guardar en el banco
/encuesta || [abre una votación de hasta {age} opciones] || cómo creo una votación ; comando encuesta
/ayuda || [lista los comandos] || qué hace /ayuda
/idioma || [cambia la lengua del bot] || cómo pongo el bot en inglés ; cómo cambio de idioma

@code {tool_} › Instalación|Instalar {tool_}|Primeros pasos|{tool_} › Puesta en marcha
Para instalarlo: [`<npm install -g|pip install|cargo install|brew install> {tool_}`]. || qué escribo para instalarlo ; comando para instalar ; cómo lo instalo
Necesita [<Node {num} o posterior|Python 3.{num}|Java 17|Docker 24>]. || qué hace falta para que funcione ; qué versión necesito ; requisitos
Se arranca con [`{tool_} <serve|start|up> --port {port}`]. || cómo se arranca ; cómo lo pongo en marcha ; comando para iniciar
La configuración está en [`~/.{tool_}/config.<toml|json|yml>`]. || dónde está la configuración ; qué archivo edito
Para desinstalarlo, [`{tool_} remove --all`]. || cómo lo quito ; cómo se desinstala
Licencia: [<MIT|GPL-3.0|Apache 2.0|BSD>]. || con qué licencia va ; es software libre, con qué licencia
Los registros se escriben en [`/var/log/{tool_}.log`]. || dónde están los logs ; dónde miro los errores
Las pruebas se pasan con [`<make test|npm test|pytest -q>`]. || cómo paso los tests ; cómo lo pruebo
Los fallos se cuentan en [{url}]. || dónde reporto un bug ; dónde aviso de un error

@recipe {dish_} › Ingredientes|Receta: {dish_} › Ingredientes|Ingredientes|Ingredientes (para {age_} personas)
* qué <lleva|ingredientes lleva|hace falta> ; ingredientes ; qué tengo que comprar ; con qué se hace
[{grams} g] de harina || cuánta harina <lleva|hace falta|se echa> ; harina cantidad
[{egg} huevos] || cuántos huevos <lleva|son> ; huevos
[{ml} ml] de leche || cuánta leche <lleva|pongo> ; leche cuánto es
[{grams2} g] de azúcar || cuánta azúcar ; azúcar cuánta se pone
[una pizca] de sal || cuánta sal lleva
[{age} cucharadas] de aceite || cuánto aceite <echo|lleva>
[<dos dientes|tres dientes|una cabeza>] de ajo || cuánto ajo
[{grams3} g] de <chocolate negro|queso curado|almendra molida> ||
[un sobre] de levadura || cuánta levadura se pone ; levadura
[<el zumo de medio limón|la ralladura de una naranja>] ||

@recipe {dish_} › Preparación|Receta: {dish_} › Elaboración|Preparación|Cómo se hace {dish_}
* cómo se <hace|prepara> ; pasos ; preparación
Bata los huevos con el azúcar [hasta que blanqueen]. || hasta cuándo bato los huevos
Deje reposar la masa [{mins}]. || cuánto reposa la masa ; cuánto tiempo la dejo reposar
Hornee a [{temp} °C] durante {mins2}. || a qué temperatura va el horno ; a cuántos grados se hornea ; temperatura horno
Métalo en la nevera [{num} horas]. || cuánto tiempo en el frigo ; cuánto se enfría
Cueza a fuego lento [{mins3}]. || cuánto tiempo se cuece ; cuánto hierve
Añada la harina [poco a poco]. || cómo echo la harina
Sirva [con <nata|miel|un chorro de aceite|perejil>]. || con qué se sirve ; con qué se acompaña
Unte el molde [con mantequilla]. || con qué engraso el molde
Rinde [{age2} raciones]. || para cuántos da ; cuántas porciones salen

@prose {name_}|{name_} › Vida|Biografías › {name_}
Nació en [{town}] en [{year_a}]. || dónde nació {name_} ; de dónde era {name_} ; 2>cuándo nació {name_} ; 2>en qué año nació {last_}
Venía de una familia de [<panaderos|sastres|maestros|ferroviarios>] y estudió <con los frailes|en casa|en el instituto>. || de qué trabajaban sus padres ; a qué se dedicaba la familia de {last_}
Se casó con [<el músico|el médico|el pintor> {name}] en [{year_b}]. || con quién se casó {first_} ; quién fue el marido de {name_} ; 2>cuándo fue la boda de {last_}
Trabajó como [<telegrafista|modista|botánica|cartógrafa|relojera>] en [{town2}]. || de qué trabajó {name_} ; qué oficio tenía {last_} ; 2>en qué ciudad trabajó {first_}
Abrió [<un taller|una librería|una academia>] que llamó [<«La Golondrina»|«El Compás»|«Aurora»>]. || qué abrió {name_} ; qué negocio montó ; 2>cómo se llamaba el negocio de {first_}
Murió en [{year_c}] de [<pulmonía|tifus|un accidente de coche|viejo corazón>]. || cuándo murió {name_} ; año de la muerte de {last_} ; 2>de qué murió {name_} ; 2>causa de la muerte de {first_}
Dejó escritos [{num} libros]. || cuántos libros escribió {name_} ; cuántas obras hizo {last_}
Llegó a dar empleo a [<cuarenta personas|{num2} mujeres|media aldea>]. || a cuánta gente empleó ; para cuántos dio trabajo {first_}
En {year_d} ganó [<el premio Nacional|la medalla de oro de {town3}|las elecciones al Ayuntamiento>]. || qué ganó {name_} ; qué premio recibió {last_}
Hablaba [<cuatro idiomas|latín y griego|francés y árabe>]. || qué lenguas sabía {name_} ; cuántos idiomas hablaba {first_}

@prose Club {nom_}|Historia del club {nom_}|Banda de música de {town_} › Historia
Se fundó en [{year_a}], en [<el bar de la estación|la trastienda de una farmacia|un colegio>]. || cuándo se fundó el club ; cuándo se creó {nom_} ; 2>dónde se fundó ; de qué año es el club
Su primer presidente fue [{name}]. || quién lo presidió primero ; primer jefe del club
Subió a Primera en [{year_b}]. || cuándo ascendió ; año del ascenso
Juega en [<el campo de {street}|el estadio {nom2}>]. || dónde juega {nom_} ; cómo se llama el campo
La camiseta es [<verde|a rayas blancas y negras|morada>]. || de qué color visten ; color de la camiseta
El himno lo compuso [{name2}]. || quién hizo el himno ; de quién es la música
Tiene [{big} socios]. || cuántos socios tiene ; cuánta gente pertenece a él
Su máximo goleador es [{name3}], con [{num3} goles]. || quién metió más goles ; 2>cuántos goles marcó
En {year_c} estuvo a punto de desaparecer por [<las deudas|una riada|falta de jugadores>]. || por qué casi desaparece ; qué problema tuvo
Entrena los [{day} y {day2}]. || qué días entrenan ; cuándo hay entreno

@prose {town_}|{town_} › El pueblo|Guía de {town_}
Está a [{dist}] de {town}. || a cuánto está de {town} ; a qué distancia queda {town}
Viven en él [{big} personas]. || cuánta gente vive en {town_} ; cuántos habitantes tiene ; población {town_}
Las fiestas son [en {month}]. || cuándo son las fiestas de {town_} ; en qué mes se celebran
El mercado se pone [los {day}]. || qué día hay mercado ; cuándo es el mercadillo
Su plato típico es [<el potaje de vigilia|la trucha con almendras|el pan de higo|las gachas>]. || qué se come en {town_} ; comida típica ; especialidad
El castillo es del [siglo <X|XII|XIV|XVI>]. || de cuándo es el castillo ; de qué época es la fortaleza
Por allí pasa el río [<Alar|Berezo|Tormo|Lindes>]. || qué río tiene ; cómo se llama el río de {town_}
La alcaldesa es [{name}]. || quién manda en {town_} ; quién es la alcaldesa ; quién gobierna el pueblo
La torre mide [{num3} metros]. || cuánto mide la torre ; qué altura tiene la torre
Se llega [<en tren desde {town2}|por la carretera A-{num}|solo en barco>]. || cómo se va a {town_} ; cómo llego

@prose Precios|Tarifas {year_}|Cuotas del gimnasio {nom_}|Entradas {nom_}
La entrada general cuesta [{price}] y la reducida, [{price2}]. || cuánto vale la entrada ; precio entrada normal ; 2>cuánto es la reducida ; 2>precio con descuento
Hasta {year} el abono costaba {price3}; desde entonces, [{price4}]. || cuánto cuesta el abono ; precio actual del abono ; a cómo está el abono
Los menores de [{age} años] entran gratis. || hasta qué edad no se paga ; desde qué edad pagan los niños ; los críos pagan
El aparcamiento sale a [{price5} la hora]. || cuánto cuesta dejar el coche ; parking precio
La visita guiada añade [{price6}]. || cuánto más se paga con guía ; suplemento por guía
Antes se pagaba en la taquilla; ahora, [solo por internet]. || dónde se compra la entrada ; cómo se paga
El grupo de más de {num} personas tiene [un {pct} de descuento]. || qué descuento hay para grupos ; si vamos muchos cuánto nos rebajan
La copia de la llave vale [{small}]. || cuánto cuesta otra llave ; duplicado de llave precio
No se devuelve el dinero [salvo lluvia]. || cuándo devuelven el dinero ; me devuelven la entrada
La matrícula, que era de {price7}, es ahora de [{price8}]. || cuánto es la matrícula ; precio de la matrícula hoy

@prose Avisos|Tablón › {month_}|Noticias del servidor|Anuncios › {nom_}
El plazo termina [el {date}]. || cuándo acaba el plazo ; hasta cuándo hay tiempo ; último día
El mantenimiento será [el {day}, de {range}]. || cuándo se cae el servidor ; a qué hora es el mantenimiento
La nueva versión, [{ver}], sale en [{month}]. || qué versión viene ; 2>cuándo sale la actualización
Se corta el agua [el {date2}, de {range2}], por obras. || cuándo no habrá agua ; qué día cortan el agua
La reunión, prevista para el {day2}, pasa al [{day3}]. || qué día es por fin la reunión ; cuándo es la reunión ; a qué día la cambiaron
Se busca voluntarios: escribid a [{email}]. || cómo me ofrezco de voluntario ; a quién escribo para ayudar
El ganador del sorteo es [{name}]. || quién ganó ; a quién le tocó el sorteo
La clave del evento es [`{word}{num}`]. || cuál es la contraseña del evento ; código del evento
El autobús sale de [{street}]. || de dónde sale el bus ; dónde se coge el autobús
La multa por no recoger es de [{price}]. || cuánto cobran si no recojo ; de cuánto es la sanción

@prose Guía de {zone_}|Misión: {zone_}|{zone_} › Guía|Trucos › {zone_}
Para entrar se necesita [<la llave de hueso|el nivel {num}|la capa roja|{gold} de oro>]. || qué hace falta para pasar ; cómo se entra en {zone_} ; qué necesito para ir a {zone_}
La puerta se abre [<tocando las tres campanas|de noche|con la palabra «{word}»>]. || cómo abro la puerta ; no puedo abrir la puerta
El jefe es [{boss}]. || quién es el boss ; a qué jefe me enfrento ; contra quién se pelea al final
{first} vende [{item}] por [{gold2} monedas]. || qué vende {first} ; 2>a cuánto lo vende {first}
El cofre está [<detrás de la cascada|bajo el puente|en la segunda torre>]. || dónde está el cofre ; dónde encuentro el tesoro
Caen [{mat} y {mat2}]. || qué materiales hay ; qué se consigue
Se guarda la partida [en la hoguera]. || dónde guardo
El acertijo se responde con [«{word}»]. || qué contesto al acertijo ; solución del enigma
Al acabar se reciben [{big} puntos]. || cuánta experiencia dan al terminar ; recompensa de la misión
Antes del parche {ver}, el daño era de {num2}; ahora, [{num3}]. || cuánto daño hace ahora ; daño tras el parche

@prose Cambios de este año|{nom_} › Novedades|Tarifas y cambios|Historial de precios
Hasta {year} la cuota era de [{price}]; desde entonces es de [{price2}]. || 2>cuánto es la cuota ahora ; 2>cuota actual ; 2>cuánto se paga de cuota ; cuánto era la cuota antes
El horario antiguo, [{range}], pasó a [{range2}] en {month}. || 2>qué horario hay ahora ; 2>a qué hora abren ; qué horario había antes
El presidente, que era [{name}], es desde {month2} [{name2}]. || 2>quién es el presidente ; 2>quién preside ahora ; quién era antes el presidente
La sede estaba en [{street}] y se mudó a [{street2}]. || 2>dónde está la sede ; 2>en qué calle están ahora ; dónde estaban antes
El límite subió de [{num}] a [{num3}] jugadores. || 2>cuántos jugadores caben ; 2>límite de jugadores ; cuál era el límite viejo
El correo {email} ya no funciona; use [{email2}]. || a qué correo escribo ; cuál es el mail que funciona ; correo
La multa, antes de [{price3}], se ha puesto en [{price4}]. || 2>de cuánto es la multa ; 2>cuánto cuesta la sanción hoy ; cuánto era la multa
El examen ya no es en {month3}, sino en [{month4}]. || cuándo es el examen ; en qué mes me examino
La versión {ver} quitó el modo clásico y trajo [<el modo por turnos|las rutas|el modo nocturno>]. || qué trajo la versión nueva ; novedad de la versión

@prose Servicio {nom_}|Centro de salud de {town_}|Consultorio|Farmacia {nom_}
Las citas se piden [<en el mostrador|por la aplicación|en el {phone}>]. || cómo saco turno ; cómo pido cita ; quiero que me vea el médico
Los análisis se hacen [de {range}, en ayunas]. || cuándo me sacan sangre ; a qué hora son los análisis
La vacuna de la gripe empieza [el {date}]. || cuándo vacunan ; desde qué día ponen la vacuna
Urgencias está [<en el sótano|en la entrada lateral|en la planta baja>]. || dónde está urgencias ; por dónde se entra si es urgente
La enfermera de guardia es [{name}]. || quién está de guardia ; cómo se llama la enfermera
Los resultados tardan [{days}]. || cuándo me dan los resultados ; cuánto demoran los análisis
Para recoger recetas basta [<la tarjeta sanitaria|el DNI>]. || qué llevo para las recetas ; qué me piden para recoger medicinas
Las visitas a enfermos son [de {range2}]. || a qué hora puedo ver a mi madre ingresada ; horario de visitas
El aparcamiento del personal no puede usarse; deje el coche [en {street}]. || dónde aparco ; dónde puedo estacionar

@prose La catedral de {town_}|Puente de {town_}|Faro de {nom_}|Teatro {nom_} › Historia
Empezó a levantarse en [{year_a}] y se acabó en [{year_b}]. || cuándo empezaron las obras ; año de inicio ; 2>cuándo se terminó ; 2>en qué año acabaron
Lo proyectó [{name}], [<discípulo de un maestro flamenco|ingeniera militar|arquitecto municipal>]. || quién lo diseñó ; de quién es el proyecto ; quién fue el arquitecto
Mide [{num3} metros] de largo. || cuánto mide ; qué longitud tiene ; es muy largo
Es de [<piedra caliza|ladrillo y hierro|granito|madera de roble>]. || de qué está hecho ; de qué material es ; con qué lo construyeron
Costó [{big} reales]. || cuánto costó ; cuánto se gastaron en él ; precio de la obra
Ardió en [{year_d}] por [<un rayo|una vela|un cortocircuito>]. || cuándo se quemó ; 2>por qué se quemó ; 2>causa del incendio
Se puede subir por [{num3} escalones]. || cuántos escalones hay ; cuánto hay que subir
Hoy es [<un museo de cera|la biblioteca|sala de conciertos|un hotel>]. || qué hay ahora dentro ; para qué se usa hoy
Caben [{big2} personas]. || qué aforo tiene ; cuánta gente entra
Se visita [los {day}, de {range}]. || cuándo se puede entrar a verlo ; qué día abren al público

@prose {brand_}|{brand_} › La empresa|Quiénes somos|Taller {nom_}
La empresa nació en [{year_a}] en [<un garaje|una cuadra|la cocina de su dueña>]. || cuándo se creó la empresa ; desde qué año existe ; 2>dónde empezó la empresa
Fabrica [<bicicletas|relojes|guitarras|muebles de oficina|quesos>]. || qué hace la empresa ; qué venden ; a qué se dedican
Tiene [{num3} empleados]. || cuánta gente trabaja ; cuántos trabajadores son ; plantilla
Vende en [{num} países]. || en cuántos países están ; hasta dónde venden
La dirige [{name}]. || quién manda en la empresa ; quién es la jefa ; nombre de la directora
Facturó [{num} millones de euros] en {year}. || cuánto facturó ; cuánto ganan al año ; ingresos
Su fábrica está en [{town}]. || dónde fabrican ; en qué pueblo está la fábrica
Su lema es [«<Hecho despacio|Lo justo y bueno|Sin prisa>»]. || qué lema tiene ; eslogan
En {year_b} la compró [<un grupo danés|la familia {last}|una cooperativa>]. || quién compró la empresa ; de quién es ahora

@faq Asociación {nom_} › Dudas|Voluntariado {nom_}|Banco de alimentos {nom_}|Huerto vecinal › Preguntas
¿Qué se puede donar? || [<Conservas, arroz y pañales|Libros y juguetes en buen estado>] || qué os llevo ; qué cosas aceptan
¿Dónde se entregan las donaciones? || [En {street}, de {range}] || adónde llevo la ropa o la comida ; en qué sitio lo dejo
¿Cuántas horas hay que dedicar? || [<Las que quieras|Al menos {num2} al mes>] || cuánto tiempo tengo que ir ; exige mucho tiempo
¿Puede ayudar un menor? || [<Desde los {age} años, con permiso|Solo con un adulto>] || mi hija quiere colaborar, tiene edad ; pueden ir chicos
¿Tengo que hacerme socio? || [<No, pero ayuda|Sí, son {price} al año>] || hay que pagar para colaborar ; es obligatorio asociarse
¿Qué formación dan? || [Un curso de {num2} horas] || me enseñan algo antes ; hay que saber hacerlo
¿Cómo se reparten las parcelas? || [Por sorteo, cada {month}] || cómo consigo un trozo de huerta ; cómo asignan las parcelas
¿Se puede desgravar? || [<Sí, el {pct}|Pida el certificado en {email}>] || me sirve para la renta ; lo puedo descontar de impuestos
¿Quién coordina? || [{name}] || con quién tengo que hablar ; quién lleva esto

@faq Festival {nom_} › Preguntas|Concierto de {town_}|Feria de {town_} › Información
¿A qué hora abren las puertas? || [A las {hour}] || cuándo dejan entrar ; desde qué hora se puede pasar
¿Puedo salir y volver a entrar? || [<Sí, con la pulsera|No>] || si salgo me dejan entrar otra vez
¿Qué no se puede meter? || [<Botellas, paraguas y palos de selfi|Comida y mochilas grandes>] || qué me van a quitar en la puerta ; qué objetos están prohibidos
¿Hay zona de acampada? || [<A {dist}, gratis|No, pero hay un albergue>] || dónde duermo ; se puede poner la tienda
¿Se devuelve la entrada si llueve? || [<Solo si se suspende|No>] || y si cae un chaparrón me dan el dinero
¿Cómo se llega? || [<Con el autobús {num}|En tren hasta {town}|Desvío {num2} de la A-7>] || en qué puedo ir ; cómo voy hasta allá
¿Quién cierra el sábado? || [<Los Niños del Barro|La Orquesta Zeta|DJ Marisma>] || qué grupo toca el último ; quién es la última actuación
¿Cuánto cuesta el abono? || [{price}; en taquilla, {price2}] || precio del bono ; cuánto sale ir todos los días
¿Los niños pagan? || [<Hasta los {age} años, no|Media entrada>] || desde qué edad se paga ; mi nene paga
¿Hay baños adaptados? || [Junto a la {room}] || voy en silla de ruedas, dónde está el aseo

@faq Universidad {nom_} › Matrícula|Facultad › Dudas de alumnos|Oposiciones {year_}|Autoescuela {nom_}
¿Cuándo sale la nota? || [<El {date}|En {days}>] || qué día publican las calificaciones ; cuándo sé si aprobé
¿Cuántas convocatorias hay? || [<Dos por curso|Seis en total>] || cuántas veces me puedo presentar
¿Qué nota hace falta para aprobar? || [Un {egg}] || con cuánto se aprueba ; mínimo para pasar
¿Se puede copiar el temario? || [<Solo el público|No>] || puedo hacer fotocopias del temario
¿Cómo reclamo un examen? || [<Con una instancia en secretaría|Por correo a {email}>, en {days2}] || no estoy de acuerdo con mi nota ; suspendí y quiero revisarlo
¿Cuánto cuesta cada crédito? || [{price}] || qué vale una asignatura por crédito ; precio crédito
¿Dónde es la prueba? || [En {room}, {street}] || adónde voy el día del examen ; en qué lugar me examino
¿Puedo llevar calculadora? || [<Sí, si no es programable|No>] || dejan usar calculadora
¿Qué pasa si falto? || [<Corre convocatoria|Se hace otro día con justificante>] || y si no voy al examen ; no puedo ir el día de la prueba
¿Hay becas? || [<Del Ministerio, hasta {date3}|Sí, de {price2} al mes>] || dan alguna ayuda ; cómo me pagan los estudios

@faq Banco {nom_} › Ayuda|Seguro del hogar › Preguntas|Tarjeta {nom_} › Dudas|Compañía de luz {nom_}
¿Qué hago si pierdo la tarjeta? || [Bloquéela en la aplicación o llame al {phone}] || me robaron la tarjeta ; extravié mi tarjeta
¿Cuánto puedo sacar al día? || [{price}] || límite del cajero ; máximo de efectivo diario
¿Cobran por mantener la cuenta? || [<No, si domicilia la nómina|{price2} al trimestre>] || la cuenta es gratis ; qué comisión tiene
¿Cómo leo el contador? || [Anote solo los números negros] || qué cifras miro en el contador
¿Cuándo se cobra el recibo? || [El día {day_n} de cada mes] || qué día me pasan la factura ; cuándo me quitan el dinero
¿Entra la rotura de cristales? || [<Sí, hasta {price3}|Solo en el plan completo>] || se me rompió la ventana, lo pagan
¿Cómo doy parte? || [En {url}, en {days}] || tuve un accidente, dónde aviso ; quiero declarar un siniestro
¿Puedo cambiar de titular? || [Con el DNI de los dos] || quiero ponerlo a nombre de mi mujer
¿Qué interés dan? || [El {pct} anual] || cuánto rinde el dinero ; a cuánto está el interés

@rule Estatutos de la asociación {nom_}|Estatutos › Capítulo {age_}|Reglamento de socios|Constitución del gremio {nom_}
Fines || [La asociación tiene por fin [<cuidar el río|difundir el teatro|defender las aves>]] || 2>para qué existe ; 2>qué objetivo tiene
Asamblea || [La asamblea se reúne [<dos veces al año|cada {month}>]] || 2>cada cuánto se juntan los socios ; 2>cuándo hay asamblea
Quórum || [Para decidir hace falta [<la mitad de los socios|un tercio de los votos>]] || 2>cuántos tienen que estar ; 2>mínimo de asistentes para votar
Junta || [La junta la forman [<cinco|siete|nueve> personas]] || 2>de cuántos es la directiva ; 2>cuánta gente hay en la junta
Mandato || [Los cargos duran [<dos|tres|cuatro> años]] || 2>cada cuánto se renuevan los cargos ; 2>cuánto tiempo está el presidente
Bajas || [La baja se pide [por escrito a {name}]] || 2>cómo me salgo ; 2>qué hago para dejar de ser socio
Expulsión || [Se expulsa a quien deba [{age} cuotas]] || 2>por cuánto me echan ; 2>cuántas cuotas puedo deber
Disolución || [Si se disuelve, los bienes pasan [<al Ayuntamiento|a la biblioteca|a otra asociación>]] || 2>qué pasa con el dinero si se cierra ; 2>a quién va lo que quede
Bandera || [La bandera es [<azul con una garza|blanca con un roble|verde y roja>]] || 2>cómo es la bandera ; 2>de qué color es el estandarte
Libros || [Las cuentas las revisa [<{name2}|el tesorero>]] || 2>quién controla el dinero ; 2>quién mira las cuentas

@rule Contrato de alquiler|Condiciones del servicio|Contrato › Condiciones|Términos y condiciones {nom_}
Duración || [El contrato dura [<un año|{num} meses>], prorrogable] || 2>cuánto tiempo es ; 2>por cuántos meses firmo
Renta || [La renta es de [{rent}] al mes] || 2>cuánto pago de alquiler ; 2>cuánto cuesta al mes
Preaviso || [Quien quiera irse avisará con [{days}]] || 2>con cuánto tiempo aviso si me voy ; 2>me quiero ir, cuándo aviso
Subarriendo || [No se puede realquilar [sin permiso escrito]] || 2>puedo realquilar una habitación ; 2>puedo meter a otro inquilino
Reparaciones || [Las pequeñas averías las paga [<el inquilino|el propietario>]] || 2>quién arregla el grifo ; 2>a quién le toca pagar una avería
Penalización || [El retraso supone un interés del [{pct}]] || 2>qué pasa si pago tarde ; 2>recargo por demora
Devolución || [La fianza se devuelve en [{days2}]] || 2>cuándo me devuelven la fianza ; 2>en cuánto tiempo me dan el depósito
Tribunales || [Los pleitos van a los juzgados de [{town}]] || 2>qué juzgado decide ; 2>dónde se demanda
Datos || [Los datos se guardan [<cinco años|{num2} meses>]] || 2>cuánto tiempo tenéis mis datos ; 2>por cuánto guardan mi información
Cancelación || [Se puede cancelar [desde el panel, sin coste]] || 2>cómo lo dejo ; 2>cómo cancelo

@card {game_} › Reglas rápidas|Juego de mesa «{nom_}»|Caja de «{nom_}»
Jugadores || [de 2 a <4|5|6|8>] || cuántos pueden jugar ; para cuánta gente es ; de cuántos es
Edad || [<a partir de {age}|{age}+>] || desde qué edad es ; sirve para niños ; edad recomendada
Tiempo || [unos {mins}] || cuánto se tarda en una partida ; cuánto dura
Autora || [{name}] || quién lo inventó ; quién lo ha hecho ; de quién es el juego
Contenido || [<{num} cartas y un tablero|{num} fichas y dos dados>] || qué trae la caja ; qué viene dentro
Gana || [<quien llegue a {num3} puntos|el primero que cierre el mapa|quien se quede sin cartas>] || cómo se gana ; cuándo se acaba la partida ; objetivo
Reparto || [{egg2} cartas por persona] || cuántas cartas se dan ; cuántas reparto
Turno || [<robar una y jugar una|tirar y mover|pujar o pasar>] || qué se hace en cada turno ; qué hago cuando me toca
Empieza || [<el más joven|quien saque más en el dado|el último en llegar>] || quién empieza ; quién sale primero
Empate || [<se reparten los puntos|gana quien tenga más monedas>] || y si empatamos ; qué pasa con empate

@card Pedido {num_}|Factura {num_}|Recibo › {month_}|Reserva {num_}
Cliente || [{name}] || a nombre de quién está ; quién lo pidió
Total || [{price}] || cuánto es en total ; cuánto tengo que pagar ; importe
IVA || [{pct}] || qué impuesto lleva ; cuánto es el iva
Vencimiento || [{date}] || hasta cuándo se puede pagar ; cuándo vence
Entrega || [{date2}, de {range}] || qué día llega ; cuándo lo traen
Forma de pago || [<transferencia|tarjeta|contra reembolso>] || cómo se paga ; con qué se ha pagado
Cuenta || [ES{zip} {zip2} {zip3}] || a qué cuenta hago la transferencia ; IBAN ; número de cuenta
Portes || [{small}] || cuánto cuesta el envío ; gastos de envío
Estado || [<enviado|pendiente|en reparto|entregado>] || cómo va mi pedido ; ya salió
Seguimiento || [{code}-{big}] || cuál es el número de seguimiento ; tracking

@card Parque natural {nom_}|Ruta {nom_}|Sendero {num_}|Cueva de {town_} › Visita
Longitud || [{dist}] || cuántos kilómetros son ; es muy larga ; cuánto se camina
Desnivel || [{num3} m] || cuánto sube ; cuánta cuesta tiene
Dificultad || [<fácil|media|alta|apta para carritos>] || es difícil ; puedo ir con niños pequeños
Tiempo || [{num2} horas] || cuánto se tarda ; cuánto lleva hacerla
Mejor época || [<primavera|de {month} a {month2}|otoño>] || cuándo es mejor ir ; en qué época voy
Agua || [<fuente en el kilómetro {egg}|no hay>] || dónde se puede beber ; hay fuentes
Acceso || [<por la pista de {town}|desde el aparcamiento norte>] || por dónde se entra ; cómo se llega al inicio
Perros || [<atados|prohibidos|permitidos>] || puedo ir con el perro ; dejan llevar animales
Señales || [<blancas y amarillas|rojas|hitos de piedra>] || cómo está marcada ; qué marcas sigo
Guía || [{name}, {phone}] || a quién llamo para que me guíe ; quién enseña la ruta
Aforo || [{num} personas al día] || cuánta gente dejan entrar ; cupo diario

@card Sorteo|Evento › {nom_}|Evento del servidor|Quedada de {town_}
Empieza || [<{day}, {hour}|el {date}>] || cuándo arranca ; a qué hora es ; cuándo comienza
Termina || [<el {date2}|a las {hour2}>] || cuándo acaba ; hasta cuándo dura
Organiza || [{first}] || quién lo lleva ; quién lo monta
Canal || [{chan}] || dónde se hace ; en qué canal es
Premio || [<{gold} gemas|una tarjeta de {price}|el rol {role}>] || qué se gana ; qué dan ; cuál es la recompensa
Cómo apuntarse || [<reaccionando con 🎉|con /apuntar|en {url}>] || qué hago para participar ; dónde me inscribo ; cómo me anoto
Requisito || [<nivel {num}|llevar {days} en el servidor|haber votado>] || qué piden para entrar ; puede participar cualquiera
Ganadores || [{egg}] || cuántos ganan ; a cuántos les toca
Idioma || [<español|español e inglés>] || en qué idioma se hace
Repetición || [cada {day}] || cada cuánto se hace ; se repite

@def Fotografía › Términos|Vocabulario de foto|Curso de fotografía › Glosario
ISO || [sensibilidad del sensor a la luz]
Diafragma || [abertura por la que entra la luz]
Bokeh || [desenfoque bonito del fondo]
RAW || [archivo con todo lo que vio el sensor]
Bracketing || [varias tomas con distinta luz]
Focal || [distancia entre la lente y el sensor]
Contraluz || [tener la luz detrás de lo fotografiado]
Obturador || [cortina que abre y cierra el paso a la luz]
HDR || [mezcla de tomas claras y oscuras]
Viñeteo || [esquinas más oscuras que el centro]

@def Términos de ajedrez y juegos|Jerga del servidor|Abreviaturas del chat|Palabras del gremio
GG || [buena partida]
BRB || [vuelvo enseguida]
Enroque || [mover a la vez rey y torre]
Gambito || [entregar una pieza para ganar tiempo]
Raid || [incursión de muchos jugadores]
Healer || [quien cura a los demás]
Main || [personaje que más usa alguien]
OP || [demasiado fuerte]
Meta || [lo que mejor funciona en cada momento]
NPC || [personaje que no lleva nadie]
Build || [reparto de puntos y equipo]
Rush || [atacar deprisa antes de que se preparen]
IMO || [en mi opinión]
Newbie || [persona que acaba de llegar]

@def Diccionario del jardín|Palabras de monte|Geografía › Vocabulario|Oficios › Glosario
Esqueje || [trozo de planta que echa raíces]
Mantillo || [capa de hojas podridas]
Collado || [paso bajo entre dos montes]
Umbría || [ladera donde apenas da el sol]
Acequia || [zanja por donde va el agua de riego]
Injerto || [unir una rama a otra planta]
Gubia || [herramienta para vaciar madera]
Barbecho || [tierra que se deja descansar]
Delta || [boca de un río en abanico]
Argamasa || [mezcla de cal, arena y agua]
Fragua || [horno para calentar el hierro]

@list Trámites › Pasaporte|Denuncia por robo|Solicitud de ayuda|Contrato de trabajo › Documentación
^ Hay que aportar|Documentación|Traiga
* qué <papeles|documentos> <llevo|necesito|hay que presentar> ; documentación ; qué me van a pedir ; qué debo llevar
[dos fotos de carné] || cuántas fotos piden
[el libro de familia] ||
[un recibo de {price}] || de cuánto es el recibo
[la declaración de la renta] || hace falta la renta
[la denuncia sellada] || dónde sello algo antes
[el impreso {num3}] || qué impreso es
[el número de cuenta] || dónde me ingresan, piden la cuenta
[una carta del médico] || me hace falta algo del médico

@list Servidor {nom_} › Novedades {num_}|Versión {num_}|Parche › Cambios|Registro de cambios
^ Cambios|Novedades|Qué hay de nuevo
* qué <cambia|hay de nuevo|trae la actualización> ; novedades ; cambios de la versión ; qué han cambiado
[nuevo mapa: {zone}] || cómo se llama el mapa nuevo ; qué mapa han añadido
[{boss} tiene ahora {big} de vida] || cuánta vida tiene ahora {boss} ; qué le han hecho a {boss}
[{item}: menos daño] || qué le pasó a {item} ; han nerfeado {item}
[las misiones diarias dan [{gold} monedas]] || 2>cuánto dan las diarias ; 2>cuántas monedas dan por misión
[arreglado el fallo {code}] || qué error se ha corregido
[límite de nivel: [{num3}]] || 2>hasta qué nivel se llega ; 2>nivel máximo
[se acaba el evento de {month}] || qué evento termina
[traducción al gallego] || a qué idioma se ha traducido

@list Menú del día|Menú › {day_}|Comedor › Menú de {month_}|Restaurante {nom_} › Menú
^ Primeros|Platos|Hoy hay
* qué hay de comer ; qué se come hoy ; menú ; qué platos tienen
[sopa de ajo] || hay sopa
[ensalada de garbanzos] ||
[macarrones con chorizo] || hay pasta
[merluza a la plancha] || qué pescado hay ; hay algo de pescado
[pollo al limón] || con qué va el pollo ; cómo es el pollo
[lentejas] ||
[hamburguesa vegetal] || hay algo sin carne
[arroz con leche] || qué postre hay
[pan y agua] || 

@dialogue Radio {nom_} › {month_}|Pleno de {town_}|Rueda de prensa|Tertulia {num_}
¿Cuándo reabre la biblioteca? || [El {date}], si acaban las goteras. || qué día vuelve a abrir la biblioteca ; w>quién habló de las goteras ; w>quién dijo que hay goteras
¿Cuánto ha costado la fuente? || [{price}]. Me parece barata. || cuánto vale la fuente ; qué costó la fuente ; w>a quién le parece barata la fuente
¿Por qué se fue el entrenador? || [<Por la salud de su madre|Porque no cobraba|Por una oferta de {town}>]. || motivo de la marcha del entrenador ; w>quién explicó lo del entrenador
¿Cuántos votos sacaron? || [{num3}], y estamos contentos. || cuánta gente les votó ; cuántos votos tuvieron ; w>quién está contento con los votos
¿Qué van a plantar en el parque? || [<Tilos y moreras|Solo césped|Olivos>]. || qué árboles ponen ; qué se planta
¿Quién pintó el mural? || [<Los chicos del instituto|{name}|Una artista de {town2}>]. || de quién es el mural ; autor del mural
¿Hay fecha para el puente? || [<Antes de {month2}|No todavía>]. || cuándo hacen el puente ; para cuándo estará el puente
¿Y la música de las fiestas? || Vendrá [<la banda {nom2}|un grupo de {town3}>], como prometí. || quién toca en las fiestas ; w>quién prometió la música

@options Bot {nom_} › Ajustes|Panel › Opciones|{tool_} › Ajustes|Ajustes del juego
volumen || de 0 a 100; de fábrica, [{num}] || qué volumen viene de fábrica ; volumen por defecto
modo_lento || [segundos entre mensajes]; 0 lo apaga || qué es el modo lento ; para qué sirve modo_lento
canal_bienvenida || [canal donde saluda a los nuevos] || dónde saluda el bot ; qué es canal_bienvenida
autorol || [rol que se da al entrar] || qué hace autorol ; cómo doy un rol a los nuevos
sensibilidad || valor entre 1 y 10 (normal: [{egg}]) || cuál es la sensibilidad normal
calidad || [baja, media o alta] || qué calidades hay ; valores de calidad
guardado || cada cuántos minutos guarda; si no se toca, [{age}] || cada cuánto guarda la partida
filtro || [borra palabras de la lista negra] || qué hace el filtro ; cómo quito palabrotas
max_avisos || avisos antes de echar a alguien ([{egg2}]) || con cuántos avisos echa ; máximo de avisos

@table Aparcamiento {nom_} › Tarifas|Peajes|Zona azul de {town_}|Taller {nom_} › Precios
! Vehículo
- Moto ~ una moto ; Turismo ~ un coche ; Furgoneta ~ la furgo ; Camión ; Autobús ; Bicicleta ~ la bici ; Remolque
? cuánto paga {r} ; precio {r} ; tarifa {r} ; {r} paga
+ Por hora = {small} || cuánto cuesta {r} la hora ; {r} precio hora ; cuánto vale dejar {r} una hora
+ Día = {price} || {r} todo el día cuánto es ; cuánto pago por {r} 24 horas
+ Mes = {rent} || abono mensual {r} ; cuánto sale al mes {r}
+ Altura máxima = <2 m|2,40 m|4 m> || hasta qué altura cabe {r} ; altura {r}
+ Plazas = {num3} || cuántos sitios hay para {r} ; plazas {r}

@table Bestiario › Peces|Pesca en {zone_}|Cocina del juego|Pociones
! Nombre
- Trucha plateada ; Carpa vieja ; Anguila ; Poción de aguante ; Poción de niebla ; Elixir turbio ; Estofado de raíces ; Pastel de bayas
+ Efecto = <+{num} de vida|+{egg} de fuerza|ver en la oscuridad|nadar más rápido> || qué hace {r} ; para qué sirve {r} ; efecto {r}
+ Dura = {mins} || cuánto dura {r} ; duración {r}
+ Se vende a = {gold} monedas || por cuánto vendo {r} ; cuánto vale {r}
+ Se encuentra en = {zone} || dónde se pesca o se encuentra {r} ; dónde hay {r} ; r>qué hay en {v}
+ Hora = <noche|amanecer|todo el día|tarde> || a qué hora sale {r} ; cuándo aparece {r}

@table Calendario de exámenes|Torneo {nom_} › Calendario|Fiestas de {town_} › Programa|Programa del {day_}
! Acto|Prueba
- Pregón ; Concurso de paellas ; Carrera de sacos ; Concierto ; Fuegos artificiales ; Misa ; Verbena ; Pasacalles ; Taller infantil ; Entrega de premios
? cuándo es {r} ; {r}
+ Hora = {hour} || a qué hora es {r} ; cuándo empieza {r} ; hora {r} ; r>qué hay a las {v}
+ Lugar = {street} || dónde es {r} ; en qué sitio es {r} ; lugar {r}
+ Organiza = {name} || quién organiza {r} ; quién lleva {r} ; r>qué organiza {v}
+ Precio = {small} || cuánto cuesta {r} ; hay que pagar en {r}

@table Socios › Turnos|Turnos de limpieza|Guardias|Plantilla del equipo
! Nombre|Jugador
- {name} ; {name2} ; {name3} ; {name4} ; {name5}
+ Puesto = <portera|delantero|central|suplente|caja|almacén> || de qué juega {r} ; de qué está {r} ; puesto de {r}
+ Dorsal = {num} || qué número lleva {r} ; dorsal {r} ; r>quién lleva el {v}
+ Turno = {day} || cuándo le toca a {r} ; qué día está {r} ; turno {r}
+ Edad = {num} || cuántos años tiene {r} ; edad de {r}
+ Teléfono = {phone} || cómo llamo a {r} ; teléfono de {r} ; r>de quién es el {v}
+ Ciudad = {town} || de dónde es {r} ; r>quién es de {v}

@prose Guía del gremio {nom_}|Servidor {nom_} › Bienvenida|Avisos del canal
La votación acaba [{stamp}] y la cuenta [{user_ref}]. || cuándo acaba la votación ; hasta cuándo se vota ; 2>quién cuenta los votos
Las fotos se cuelgan en [{chan_ref}]. || dónde pongo las fotos ; en qué canal van las fotos
La recompensa es [{emoji} {gold} rubíes]. || qué dan ; cuál es la recompensa ; cuánto se gana
La traidora de la historia es ||[{first}]||. || quién es la traidora ; quién traiciona al grupo
El código del arcón es [`{word}*{num}#`]. || qué código abre el arcón ; clave del arcón
Se entra con [</{word}:{snow}>]. || con qué comando se entra ; cómo entro
Las armas se piden a [{user_ref2}]. || a quién pido un arma ; quién reparte las armas
Para invitar: [discord.gg/{handle}]. || cuál es la invitación ; enlace para invitar a un amigo
Queda prohibido usar [@everyone]. || qué mención no se puede usar
La hora límite es [{stamp2}]. || hasta qué hora hay tiempo ; hora límite

@prose {brand_} {model_} › Uso|Manual del {model_}|Limpieza y averías|{model_} › Problemas frecuentes
Si parpadea en rojo, [<falta agua|el filtro está sucio|la tapa no cierra>]. || por qué parpadea en rojo ; se pone la luz roja ; luz roja
Para limpiarlo use [<un paño seco|vinagre rebajado|agua tibia>]. || con qué se limpia ; cómo lo limpio ; le puedo echar algo para lavarlo
El filtro se cambia cada [{num2} meses]. || cada cuánto se cambia el filtro ; cuándo toca filtro nuevo
No lo enchufe [<antes de {mins}|con las manos mojadas|si el cable está pelado>]. || cuándo no lo puedo enchufar
Para reiniciarlo, mantenga pulsado [<el botón trasero|la rueda|A y B a la vez>]. || cómo lo reinicio ; se quedó colgado, qué aprieto ; no responde
El aviso {code} indica [<sobrecalentamiento|puerta abierta|batería baja>]. || qué es {code} ; me sale {code} ; por qué pone {code}
La luz verde quiere decir que [<está listo|carga|hay señal>]. || qué significa la luz verde ; está en verde, qué pasa
El depósito admite [{ml} ml]. || cuánta agua le cabe ; capacidad del depósito
Se desmonta [<girando la base a la izquierda|sin herramientas|quitando dos clips>]. || cómo se desmonta ; no sé abrirlo
El ruido fuerte se debe a [<una piedra en el molino|la cal|un tornillo flojo>]. || hace mucho ruido ; por qué suena tanto

@rule Código de la circulación del campus|Ordenanza de parques|Ordenanza › Título {age_}|Normas de la playa de {town_}
Velocidad || [No se pasará de [{num} km/h]] || 2>a cuánto se puede ir ; 2>límite de velocidad ; 2>velocidad máxima
Patinetes || [Los patinetes irán [por el carril rojo]] || 2>por dónde voy con el patinete
Fuego || [Solo se enciende fuego [<en los asadores|de {month} a {month2}>]] || 2>dónde o cuándo puedo hacer una barbacoa
Sanciones || [Las faltas leves se castigan con [{price}]] || 2>cuánto es la multa leve ; 2>qué me cae por una falta leve
Reincidencia || [Quien repita [pagará el doble]] || 2>qué pasa si lo hago dos veces ; 2>y si reincido
Recurso || [Se puede recurrir en [{days}]] || 2>cuánto tiempo tengo para recurrir ; 2>plazo de recurso
Ocupación || [Las terrazas dejarán libre [{num2} metros] de acera] || 2>cuánta acera hay que dejar
Venta || [Se prohíbe vender [sin licencia]] || 2>puedo vender pulseras
Horario || [El recinto se cierra [a las {hour}]] || 2>hasta qué hora se puede estar ; 2>cuándo cierran
Menores || [Los menores de {age} años irán [con un adulto]] || 2>puede entrar mi hijo solo ; 2>con quién van los niños

@faq Lavadora {model_} › Averías|Caldera {brand_} › Preguntas|Impresora {model_} › Ayuda|Manual › Qué hacer si…
¿Por qué se para a mitad? || Porque [<la puerta no cierra bien|se llena el filtro|salta el termostato>]; espere [{mins}] y vuelva a encender || se apaga sola ; se queda a medias ; motivo de que se pare ; 2>cuánto espero para volver a encenderla
¿Cada cuánto se limpia? || Conviene hacerlo [<una vez al mes|cada {num2} semanas>], más a menudo si el agua es dura || cuándo hay que limpiarla ; con qué frecuencia se limpia
¿Qué significa la luz azul? || Que [<está conectada|falta papel|queda poca tinta>]. No es una avería || está la luz azul encendida ; luz azul
¿Puedo usar recambios de otra marca? || Sí, aunque [se pierde la garantía] || le vale otra tinta o pieza que no sea original ; 1>qué pasa si pongo piezas de otro fabricante
¿Cómo se desbloquea la puerta? || Tire de [la cuerda roja que hay bajo el zócalo] con la máquina apagada || no puedo abrir la puerta ; se quedó cerrada con la ropa dentro
¿Dónde está el número de serie? || [En una etiqueta detrás del cajón] || no encuentro el número de serie ; dónde miro la serie
¿A qué presión debe estar? || Entre [1 y {egg} bares], en frío || cuántos bares tiene que marcar ; presión correcta
¿Quién puede repararla? || Solo [un técnico con carné {code}] || la puedo arreglar yo ; a quién llamo para que la repare

@faq Guardería canina {nom_}|Peluquería {nom_} › Preguntas|Fisioterapia {nom_}|Estudio de tatuaje {nom_} › Dudas
¿Cuánto dura una sesión? || Depende del tamaño; de media, [{mins}] || cuánto tiempo estoy ahí ; cuánto se tarda
¿Tengo que venir en ayunas? || No; [coma algo ligero <una hora|dos horas> antes] || puedo comer antes de ir ; qué como antes
¿Qué hago si me retraso? || Avise al [{phone}]; a los [{mins2}] se da la cita a otro || voy tarde, a dónde llamo ; 2>cuántos minutos esperan ; 2>cuánto margen hay si llego tarde
¿Hay que dejar señal? || Sí, [{price}], que se descuentan al final || cuánto hay que dar para reservar ; tengo que adelantar dinero
¿Se puede anular? || Hasta [{num2} horas antes] sin coste || hasta cuándo puedo cancelar ; quiero anular la cita
¿Con qué se cura? || Con [<jabón neutro|pomada de caléndula|suero>] y sin tapar || qué me echo para curarlo ; qué pomada uso
¿Cuándo puedo volver a hacer deporte? || Pasados [{days}] || cuánto tiempo sin entrenar ; puedo ir al gimnasio después
¿Atienden a menores? || Con permiso de los padres, [desde los {age} años] || mi hija es menor, puede ir ; edad mínima
¿Qué formas de pago hay? || [<Efectivo y Bizum|Solo tarjeta|Tarjeta o transferencia>] || cómo pago ; puedo pagar con tarjeta

@faq Guía de {zone_} › Preguntas|Juego {nom_} › FAQ de jugadores|Clan {nom_} › Dudas|Wiki del juego › Primeros pasos
¿Dónde consigo {item}? || La vende [{first}] en [{zone}] por [{gold} monedas] || quién me vende {item} ; 2>en qué lugar está {item} ; 2>a dónde voy por {item} ; 3>cuánto cuesta {item} ; 3>precio {item}
¿Cómo derroto a {boss}? || Con armas de [{element}]; en la segunda fase, [rompe los cristales] || qué le hace daño a {boss} ; no puedo matar a {boss} ; 2>qué hago en la segunda fase
¿Se pierde algo al morir? || [<La mitad del oro|Lo que no esté en el banco|Nada hasta el nivel {num}>] || qué pasa si me matan ; si muero pierdo el dinero
¿Cuántas personas caben en un clan? || [{num2}], y {num3} con la mejora || límite de miembros del clan ; cuántos podemos ser en el clan
¿Cómo se sube de oficio? || [<Repitiendo encargos|Quemando {mat}|Leyendo manuales>] en la mesa del gremio || qué hago para mejorar el oficio ; no sube mi oficio
¿Cuándo se reinicia la tienda? || [Cada {day} a las {hour}] || a qué hora cambian los objetos de la tienda ; cuándo hay cosas nuevas
¿Se puede jugar con mando? || [<Sí, desde la versión {ver}|Todavía no>] || funciona con joystick ; sirve el mando
¿Qué clase es mejor para empezar? || [<El arquero|La curandera|El guerrero>], porque aguanta más || con qué personaje empiezo ; qué clase me recomiendan
¿Cómo cambio de nombre? || Con [un pergamino de {gold2} gemas] || quiero otro nick ; cuánto vale cambiar de nombre

@prose Normas de la biblioteca de {town_}|Uso de la sala {nom_}|Gimnasio municipal|Coworking {nom_}
La sala se abre con [<la tarjeta verde|un código de cuatro cifras|la llave de conserjería>], que se pide en [<recepción|la oficina {num}|{chan}>]. || no me deja pasar a la sala ; con qué se abre ; 2>dónde pido la llave o la tarjeta
Si se pierde, el duplicado vale [{price}]. || perdí la llave ; cuánto es otra copia ; se me perdió la tarjeta
Quien deje la mesa sucia [<no podrá reservar en {days}|pagará la limpieza>]. || qué pasa si no limpio ; castigo por dejarlo sucio
Se reserva con [{days2}] de antelación como mucho. || con cuánto tiempo puedo reservar ; hasta cuándo puedo reservar hacia delante
La cafetera es de todos, pero las cápsulas cuestan [{small}]. || cuánto vale el café ; el café es gratis
Las taquillas sin dueño se vacían [cada {month}]. || cuándo vacían las taquillas
Se puede comer [<en la terraza|en la cocina|de {range}>]. || dónde o cuándo se come ; puedo comer dentro
Las llamadas, [en las cabinas]. || dónde hablo por teléfono ; dónde puedo llamar
La impresora cobra [{egg} céntimos] por hoja. || cuánto cuesta imprimir ; precio fotocopia
El aire acondicionado se apaga [a las {hour}]. || hasta qué hora hay aire

@prose Crónica del torneo|Final de {game_}|{team_} – {team2_}|Historia de la copa {nom_}
{team_} ganó [{egg} a 1] el [{date}]. || cómo quedó el partido ; resultado ; 2>cuándo se jugó
El gol del empate lo marcó [{name}]. || quién empató ; quién marcó el gol
Arbitró [{name2}], que sacó [{egg2} tarjetas]. || quién pitó ; quién fue el árbitro ; 2>cuántas amarillas hubo
Asistieron [{big} espectadores]. || cuánta gente fue ; público
Se lesionó [{name3}] y lo sustituyó [{name4}]. || quién se hizo daño ; 2>quién salió en su lugar
El trofeo lo entregó [<la alcaldesa|un antiguo jugador|la viuda del fundador>]. || quién dio la copa
La final anterior se jugó en [{town}]; esta, en [{town2}]. || 2>dónde se jugó la final ; dónde fue la anterior
El partido se retrasó por [<la lluvia|un apagón|una boda>]. || por qué empezó tarde ; motivo del retraso
La próxima edición será en [{year}]. || cuándo es la siguiente
El mejor jugador recibió [<un reloj|{price}|una bota de plata>]. || qué le dieron al mejor ; premio al mejor jugador

@card Ayuda rápida|Emergencias|Teléfonos útiles|Guía {nom_} › A quién llamar
Averías de agua || [{phone}] || se rompió una tubería, a quién llamo ; no hay agua ; teléfono fontanero de guardia
Luz || [{phone2}] || se fue la luz, dónde llamo ; número de la compañía eléctrica
Policía local || [{phone3}] || hay un robo, qué número es ; teléfono de los municipales
Taxi || [{phone4}] || cómo pido un taxi ; número taxi
Farmacia de guardia || [{street}] || dónde hay una farmacia abierta de noche ; farmacia
Recogida de muebles || [{day}, de {night}] || cuándo puedo tirar el sofá ; qué día recogen trastos
Punto limpio || [{street2}, de {range}] || dónde llevo las pilas ; dónde se tira la pintura
Conserje || [{name}] || quién es el portero ; quién tiene las llaves
Administrador || [{email}] || a quién escribo por la comunidad ; correo del administrador
Ascensor parado || [<pulse el timbre 5 segundos|llame al {phone5}>] || me quedé encerrado en el ascensor ; ascensor atascado qué hago

@list {course_} en {nom_} › Temario|Curso de {course_} › Programa|Examen de {course_}
^ Se verá|Temas|El programa comprende
* qué se <aprende|da> en el curso ; temario ; de qué se compone el programa ; qué temas entran
[historia y materiales] ||
[prácticas en {town}] || dónde son las prácticas
[manejo de la {item}] || 
[un trabajo de {num} páginas] || cómo de largo es el trabajo ; cuántas páginas hay que escribir
[visita a la fábrica {brand}] || qué fábrica se visita
[examen oral, [{pct}] de la nota] || 2>cuánto cuenta el oral
[repaso de [{num2} horas]] || 2>cuánto dura el repaso
[seguridad y primeros auxilios] || dan primeros auxilios
"""

ENGLISH = r"""
@card {nom_} Library › Opening hours|Opening hours|{nom_} Pool › Hours|Visit us › Hours|Shop hours
* what are the <opening|business> hours ; when are you open ; opening times
Monday || [<closed|{range}|closed>] || are you open on mondays ; monday hours ; can I come on a monday
Tuesday to Friday || [{range}] || what time do you open on wednesday ; when do you close on thursday ; weekday hours ; how late are you open on friday
Saturday || [<{range}|{range}|mornings only, {range}>] || what time do you open on saturday ; saturday hours ; are you open saturday
Sunday and bank holidays || [<closed|{range}|by appointment>] || are you open on sunday ; do you open on bank holidays ; sunday hours
Christmas Eve || [<closed|{range}>] || are you open on 24 december ; christmas eve hours
August || [<closed for the summer|weekdays, {range}>] || are you open in august ; do you shut in summer
Last entry || [<30 minutes before closing|{hour}>] || how late can I get in ; latest time to enter

@card Contact|Contact us|{nom_} › Contact details|Find us
Phone || [{phone}] || what's the phone number ; what number do I call ; how do I ring you ; telephone
Email || [{email}] || what is the email ; where do I write to ; e-mail address
Address || [{street}] || where are you ; what street is it on ; how do I find you, what's the address
Website || [{url}] || what's the website ; is there a web page ; link to the site
Postcode || [{zip}] || postcode ; zip code
Contact person || [{name}] || who do I ask for ; who should I talk to
Nearest bus || [lines {num} and {num2}] || which bus goes there ; how do I get there by public transport
Discord || [{url2}] || is there a discord ; discord invite

@card {nom_} Club|About the club|{nom_} Society › Facts
<Chair|President> || [{name}] || who's in charge ; who runs the club ; who is the head of the club
Membership fee || [{price} a <month|year>] || how much do I have to pay ; how much does it cost to join ; membership price ; how much is it to be a member
Founded || [{year}] || when did it start ; how old is the club ; what year was it set up
Members || [{num3}] || how many people are in it ; how big is the club
Meets || [{day}s at {hour}] || when do you get together ; what day is the meeting ; when do people meet up
Venue || [{street}] || where do you meet ; where does it take place
Treasurer || [{name2}] || who looks after the money ; who do I pay
Minimum age || [{age}] || how old do you have to be ; can kids join ; age limit
Colours || [<blue and white|green|red and black>] || what colour is the shirt ; what do they wear

@card {nom_} Run|{town_} Half Marathon|{game_} Tournament|Community event
Date || [{date}] || when is it ; what day is it on
Start || [{street}, {hour}] || where does it start ; what time do we begin ; where do we meet
Entry fee || [{price}] || how much to enter ; what does it cost to take part ; price
Deadline || [{date2}] || how long do I have to sign up ; last day to register ; when does registration close
Distance || [{dist}] || how long is the course ; how far do we run
Places || [{num3}] || how many people can enter ; how many spots are there
Prize || [<a trophy and a hamper|{price2}|a mountain bike>] || what does the winner get ; what do you win ; what's the reward
Organiser || [{name}] || who is behind it ; who runs the event
Refunds || [<none|until {date3}|half the fee>] || do I get my money back if I can't go ; can I cancel

@card {brand_} {model_}|{brand_} {model_} › Specs|Technical details
Weight || [{weight}] || how heavy is it ; what does it weigh
Battery || [<{num} hours|two AA cells|5,000 mAh>] || how long does a charge last ; what batteries does it take ; battery life
Screen || [<6.1 in|10-inch touch|none>] || how big is the display ; screen size
Warranty || [<2 years|36 months|one year>] || how long is it covered ; if it breaks, how long can I claim
Price || [{price}] || how much is it ; what does it cost
Ports || [<USB-C, HDMI|one USB-A|none>] || how do I plug it in ; what connections has it got
Power || [{num3} W] || how many watts ; how much does it use
In the box || [<charger, cable and case|manual and two screws>] || what comes with it ; what's included
Water resistance || [<IP67|none|IPX4>] || can it get wet ; is it waterproof
Memory || [<8 GB|16 GB|128 GB>] || how much ram ; how much storage

@card {nom_} Guest House › Guest information|House rules|{nom_} Hostel
Check-in || [from {hour}] || when can I arrive ; when do I get the keys
Check-out || [by {hour2}] || what time do we have to leave ; when must the room be empty
Breakfast || [<included, {range}|{price} each|not served>] || is food in the morning included ; do you serve breakfast
Pets || [<not allowed|welcome, {price2} a night|small dogs only>] || can I bring my dog ; are animals ok ; is my cat welcome
Parking || [<free, behind the house|{price3} a day|none>] || where do I leave the car ; how much is the car park
Wi-Fi || [password {word}{num}] || what's the internet password ; how do I get online
Deposit || [{price4}] || how much do I leave up front ; do you hold any money
Late arrival || [<call before {hour3}|{price5} extra|not possible>] || what if I turn up at midnight ; what happens if I get there late
Towels || [<provided|{price6} per set|bring your own>] || do I need to bring a towel
Quiet hours || [23:00–7:00] || when do we have to be quiet ; until when can we make noise
Cancellation || [<free up to {days} before|first night charged>] || what if I can't come ; do I get my money back

@card {boss_}|Bosses › {boss_}|Bestiary › {boss_}
Level || [{num}] || what level is it ; {boss_} level
Health || [{big}] || how much hp ; how much damage can it take ; how many hit points
Weakness || [{element}] || what is it weak to ; what hurts it most
Location || [{zone}] || where is {boss_} ; where do I find it ; where does it spawn
Drops || [{loot} and {gold} gold] || what do you get for killing it ; loot ; what does {boss_} leave behind
Respawn || [every {num2} hours] || how often does it come back ; how long until it's back
Special attack || [<ice scream|rock rain|poison bite>] || what is its strongest move
XP || [{big2}] || how much experience does it give
Party size || [{age}] || how many players do you need ; can I solo it

@card config.yml|server.properties|Settings › {word_}.toml
max_players || [{num3}] || how many people fit ; player limit
owner || ["{first}"] || who owns it ; who is the boss of the server
port || [{port}] || which port do I open ; what port does it run on
map || ["{zone}"] || which map do we play
restart || ["{hour}"] || when does it reboot ; what time does the server restart
prefix || ["<!|?|$|;;>"] || what character starts a command ; command prefix
log_channel || ["{chan}"] || where are the logs posted
version || [{ver}] || which version is it on
timezone || ["<Europe/London|America/Lima|UTC>"] || what time zone is it set to
backup || [<daily|every {num2} hours>] || how often is it saved ; when are backups made

@card Penalties|{town_} bylaws › Fines|Bike share › Charges
Late return || [<{price} a day|{days} without loans>] || what happens if I bring it back late ; what if I'm overdue ; how much for being late
Lost item || [<full price|{price2}>] || what if I lose it ; how much do I pay if it goes missing
Noise || [<a warning, then {price3}|{price3}>] || what happens if I play loud music ; noise fine
Litter || [{price4}] || how much is the fine for dropping rubbish
Dog off lead || [{price5}] || what do I pay if my dog runs loose
Non-payment || [<account closed|{pct} surcharge>] || what if I don't pay
Smoking || [{price6}] || what's the fine for lighting up
Cheating || [<permanent ban|{num} days out>] || what do I get for using hacks

@table {nom_} Pool › Prices|Swimming › Tickets|{nom_} Baths › Admission
! Ticket|Type
- Adult ~ a grown-up ; Child ~ a kid ; Senior ~ my grandad ; Student ; Family ; Ten-swim pass ~ 10 swim pass ; School group ~ a school
? how much for {r} ; {r} price ; what does {r} pay
+ Weekday = {price} || how much for {r} <on a weekday|midweek> ; {r} weekday price ; what does {r} pay monday to friday
+ Weekend = {price2} || {r} weekend price ; how much is {r} on sunday ; what is {r} at the weekend
+ Evening = {price3} || {r} evening price ; how much for {r} after work, evening session
+ Locker = <included|{price4}> || is a locker included for {r} ; {r} locker
+ Proof needed = <none|ID card|membership card> || what do I have to show for {r} ; proof for {r}

@table Boat hire|{nom_} Marina › Hire rates|Rentals › Prices
! Boat|Item
- Single kayak ; Double kayak ; Paddle board ; Pedalo ; Rowing boat ; Canoe ; Motor boat
? {r} price ; how much to rent {r}
+ Per hour = {price} || how much is {r} for an hour ; {r} hourly rate ; {r} 1 hour
+ Half day = {price2} || {r} half day ; what does {r} cost for a morning
+ High season = {price3} || {r} high season ; how much is {r} in august
+ Low season = {price4} || {r} low season price ; what does {r} cost out of season
+ Seats = {age} || how many people fit in {r} ; {r} seats
+ Deposit = {price5} || how much do I leave as security for {r} ; deposit for {r}

@table Bestiary › {zone_}|Monsters|Enemies of {zone_}
! Monster|Enemy
- {mob} ; {mob2} ; {mob3} ; {mob4} ; {boss} ; {boss2}
+ Level = {num} || what level is {r} ; {r} level
+ HP = {big} || how much health does {r} have ; {r} hp
+ Drop = {loot} || what does {r} drop ; loot from {r} ; what do I get from {r} ; r>which monster drops {v} ; r>where do I get {v} from, which enemy
+ Area = {zone} || where do I find {r} ; where does {r} live
+ Weak to = {element} || what is {r} weak against ; what hurts {r} ; {r} weakness

@table Departures from {town_}|Trains › {town_}|Timetable
! Destination|To
- {town} ; {town2} ; {town3} ; {town4} ; {town5}
+ Departs = {hour} || when does the <train|one> to {r} leave ; what time to {r} ; {r} departure
+ Arrives = {hour2} || when do I get to {r} ; arrival in {r}
+ Platform = {age} || which platform for {r} ; {r} platform ; what track is {r}
+ Fare = {price} || how much is a ticket to {r} ; cost to {r} ; {r} fare
+ Runs = <daily|weekdays|Fridays and Sundays> || what days can I go to {r} ; is there one to {r} every day

@table Classes|{nom_} Centre › Activities|Workshops
! Class|Activity
- Zumba ; Pilates ; Boxing ; Pottery ; Guitar ; Judo ; Yoga ; Drama ; Chess ; Swimming
+ Day = {day} || what day is {r} ; when is {r} on
+ Time = {hour} || what time does {r} start ; {r} time
+ Room = {room} || where is {r} held ; which room is {r} in
+ Teacher = {name} || who teaches {r} ; who takes {r} ; {r} instructor ; r>what does {v} teach
+ Fee = {price} || how much is {r} ; {r} price ; what do I pay for {r}

@table Plans|Hosting › Plans|{nom_} app › Pricing
! Plan
- Basic ; Personal ; Family ; Pro ; Business ; Student ; Trial
+ Monthly = {price} || how much is {r} per month ; {r} monthly price
+ Yearly = {price2} || {r} yearly ; what do I pay for a year of {r}
+ Users = <1|3|up to 10|unlimited> || how many people can use {r} ; users on {r}
+ Storage = <5 GB|50 GB|1 TB> || how much space do I get with {r} ; {r} storage
+ Support = <email|24/7|none|chat> || what help do I get with {r} ; support on {r}

@table Staff directory|{nom_} Ltd › Departments|Town hall › Offices
! Department|Office
- Accounts ; Planning ; Sports ; Culture ; Human Resources ; IT ; Warehouse ; Purchasing
+ Head = {name} || who runs {r} ; who is in charge of {r} ; boss of {r} ; r>which department does {v} run
+ Extension = {num3} || what extension is {r} ; number for {r} ; how do I call {r}
+ Email = {email} || email for {r} ; where do I write to {r}
+ Floor = <ground|first|second|basement> || which floor is {r} on ; where is {r}

@table Crafting|Recipes › {mat_} bench|Craftable items
! Item
- {item} ; {item2} ; {item3} ; Torch ; Rope bridge ; Red potion ; Barrel
+ Materials = {age} {mat} and {num} {mat2} || what do I need to make {r} ; how do you craft {r} ; {r} recipe
+ Time = {mins} || how long does {r} take to make ; {r} crafting time
+ Skill = {num2} || what skill level do I need for {r} ; when can I make {r}
+ Sells for = {gold} coins || how much is {r} worth ; price I get for {r}

@faq FAQ|{nom_} Store › Help|Orders and shipping › Questions
How long does delivery take? || [<2 to 4 working days|About {days}>] || when will my stuff get here ; how soon does the parcel come
How much is shipping? || [{price}; free over {price2}] || what do you charge to send it ; postage cost
Can I change the address after ordering? || [<Until it leaves the warehouse|Only by calling {phone}>] || I put the wrong street, can it be fixed
How do I return an item? || [<Print the label in your account and drop it at any post office|Bring it to the shop with the receipt>] || I don't like it, how do I send it back
What if it arrives broken? || [Send a photo to {email} within {days2}] || my parcel came damaged
Do you ship abroad? || [<Yes, to the EU|Not yet>] || can you send to france ; international orders
Can I pay in instalments? || [<Three payments, no interest|From {price3}>] || can I split the cost
Where do I find my points? || [Under the "Rewards" tab] || where can I see my loyalty points

@faq Server FAQ|{nom_} › Questions|New here? › FAQ
How do I get the {role} role? || [<React in {chan}|Type /role in {chan}|Ask a moderator>] || I want to be {role} ; how to become {role}
Why can't I write? || [<Your e-mail is not verified|You have to wait {mins} after joining>] || I can't send messages ; chat doesn't let me type
Who do I tell about insults? || [{first}, in private] || someone is harassing me, who do I talk to ; how do I report someone
When are the events? || [{day}s at {hour}] || what day do we play ; when is game night
Can I advertise? || [Only in {chan2}, once a week] || where can I post my channel ; can I share my link
How do I appeal a ban? || [<With the form on the site|By writing to {email}>] || I got banned, what now
How many accounts may I have? || [<One each|Two at most>] || can I use an alt
Who started the server? || [{first2}, in {year}] || who is the founder ; who made this server

@faq {nom_} app › Help|Support|Manual › Troubleshooting
How do I change my password? || [Settings, Account, "New password"] || I want another password ; where can I update my login
Does it work offline? || [<Yes, except the map|No>] || can I use it without internet ; what if there's no signal
Which systems does it run on? || [<Android 9 and iOS 15 or later|Windows and Linux>] || does it run on my phone ; compatibility
What does error {code} mean? || [<The disk is full|The session has expired|The server does not answer>] || I get {code} ; why do I see {code}
How do I delete my account? || [<Write to {email}; it is gone in {days}|Settings, "Close account">] || I want to remove my user
Is it free? || [<Yes, with ads|{days} trial, then {price} a month>] || do I have to pay ; what does the app cost
Where are the backups? || [In `{word}/backups`] || which folder are the copies in

@rule Tournament rules|{nom_} Cup › Rules|Competition rules › Part {age_}
Size || [No drone may be wider than [{num3} cm]] || 2>how big can it be ; 2>max size
Rounds || [Each round lasts [{mins}]] || 2>how long is a round ; 2>how much time do I get
Teams || [Teams have [{age} members]] || 2>how many people in a team ; 2>team size
Judges || [The decision is taken by [three judges]] || 2>who decides
Entry || [Entries close on [{date}]] || 2>when is the last day to enter ; 2>deadline
Disqualification || [Touching the net means [leaving the round]] || 2>what happens if I touch the net
Draws || [Draws are settled by [a fast lap]] || 2>what if it's a tie
Prize || [The winner takes [{price}]] || 2>how much does first place get
Complaints || [Complaints are made [in writing within {mins2}]] || 2>how do I protest

@rule Server rules|{nom_} › Rules|Community guidelines
Respect || [Insults cost [{num} hours of mute]] || 2>what happens if I insult someone ; 2>punishment for being rude
Spoilers || [Spoilers go [behind bars]] || 2>how do I post a spoiler
Advertising || [Adverts are allowed only in [{chan}]] || 2>where can I promote my stream
Language || [Write [in English] in the main channels] || 2>what language do we use ; 2>can I write in spanish
Nicknames || [Nicknames have [3 to {num} letters]] || 2>how long can my name be
Mentions || [Do not ping more than [{age} people] at once] || 2>how many people can I tag
Warnings || [[Three warnings] mean a ban of {days}] || 2>how many strikes do I get
Cheating || [Cheats lead to [a permanent ban]] || 2>what happens if I hack
Alts || [One person may have [one account]] || 2>can I have a second user

@rule House rules|Library rules|Tenancy agreement|By-laws › Section {age_}
Loans || [Each member may borrow [{age} books] for {days}] || 2>how many books can I take out
Renewal || [A loan is renewed [once]] || 2>can I keep it longer ; 2>how many times can I extend
Late fees || [Each late day costs [{price}]] || 2>what if I bring it back late ; 2>fine for late books
Noise || [No noise [from {night}]] || 2>when do I have to be quiet
Rent || [Rent is due [by the {day_n}th] of each month] || 2>when do I pay ; 2>what day is the rent due
Food || [Only [bottled water] is allowed] || 2>can I eat inside ; 2>can I have a drink
Notice || [Either party may leave with [{days2}' notice]] || 2>how long before leaving must I say so
Pets || [Dogs are kept [on a lead]] || 2>can my dog run around

@def Glossary|{nom_} › Glossary|Game terms|Terms
Buff || [a short-lived boost to a character]
Gank || [several players jumping on one]
Loot || [what an enemy leaves behind]
Lag || [delay between command and screen]
Mob || [an enemy moved by the game]
Hitbox || [the area where a blow counts]
Kiting || [hitting while running away]
Smurf || [a new account of a strong player]
Cooldown || [wait before a skill can be used again]
API || [the door one program uses to talk to another]
Cache || [a nearby copy of what is often used]
Branch || [a separate line of work]
Token || [a key that says who is asking]
Hash || [a short fingerprint of a file]
Port || [left side of a ship, looking forward]
Draft || [how deep a ship lies in the water]
Excess || [the part of a claim you pay yourself]
Roux || [flour and butter cooked together]
Proving || [letting dough rise]

@list Membership|{nom_} Club › Joining|Application › {nom_} grant
^ You need|To join, bring|Required documents
* what do I need <to join|> ; what are the requirements ; what papers do I bring ; requirements
[a recent photo] || do I need a picture
[a copy of your passport] || which ID do they want
[[{price}] for the card] || 2>how much is the card
[two members' signatures] || how many members have to sign
[a doctor's note] || do I need anything from a doctor
[form A-{num}] || which form do I fill in
[proof of address] ||

@list {town_} weekend|{nom_} pass|Package › {town_}
^ The price includes|Included|What you get
* what's included ; what do I get ; what does the price cover ; what comes with it
[<two|three> nights in a hotel] || how many nights is it
[breakfast and dinner] || which meals are included ; is breakfast included
[a guide who speaks English] || is there a guide
[entry to the {town} museum] || which museum do we see
[accident insurance] || am I insured
[transfer from the station] || how do we get from the station
[a {course} class] || what class do we take
[a towel and a robe] || do I bring a towel

@list Setup|Quick start|Resetting the router|{item_} › Assembly
^ Steps|Follow these steps|Instructions
* how do I set it up ; what are the steps ; instructions ; how is it done
[Unplug the device] || what do I do first
[Remove the [{age} screws] on the lid] || 2>how many screws do I take out
[Hold the red button for [{num} seconds]] || 2>how long do I press the button
[Wait until the light turns [green]] || 2>what colour should the light be
[Type the key [{word}{num}]] || 2>what password do I enter
[Open [192.168.{age}.1]] || 2>which address do I go to
[Run [`npm run {word}`]] || 2>what command do I run
[Restart the computer] ||

@list Camp {nom_} › Kit list|Trip to {zone_}|Packing list
^ Bring|Everyone carries|Essential
* what should I <pack|bring> ; kit list ; what do I need to take
[a sleeping bag] || are there blankets
[a torch and batteries] || do I need a light
[{age} litres of water] || how much water do I take
[walking boots] || what shoes do I wear
[a raincoat] || what if it rains
[[{num} metres] of rope] || 2>how long does the rope have to be
[a packed lunch] || what do we eat the first day
[a whistle] ||

@dialogue Interview with {name_}|{nom_} Podcast › Episode {num_}|Transcript
How did it all begin? || [<By chance|With my grandmother|In a garage in {town}>]. || how did it start ; what were the beginnings
How long did it take? || [<Nine years|Seven months>]. And we worked on Sundays. || how long did they take ; how much time did it need ; w>who said they worked on sundays
What was the hardest part? || [<The cold|The money|The damp>], no doubt. || what was the biggest problem
Who paid for it? || [<The council of {town2}|A Swiss foundation|My father-in-law>]. || where did the money come from ; who funded it
How many people work there now? || We are [{num}], with the apprentices. || how many employees are there ; w>who mentions the apprentices
Where can people see it? || [In {town3}, until {month}]. || where is it shown
What comes next? || [<A book|A trip to Iceland|A sequel>], health permitting. || what are the plans

@options {tool_} › Options|{tool_}|Usage › Flags|README › Command line
--port N || port to listen on; default [{port}] || what's the default port ; which port does it use
--out FILE || [write the result to FILE] || what does --out do ; how do I save the output
--dry-run || [say what would be done, touch nothing] || what does --dry-run do ; how do I try it without changing anything
-v, --verbose || [print every step] || what is -v ; how do I get more detail
--jobs N || number of workers (default: [{age}]) || how many workers by default
--no-color || [turn colours off] || how do I get rid of the colours ; what is --no-color
--config PATH || [read settings from PATH] || how do I use another settings file ; what does --config do
--format F || [csv, json or text] || which formats are there
--retries N || tries before giving up; [{num}] unless told || how many times does it retry
{ENV}_TOKEN || [key of the service, required] || what is {ENV}_TOKEN for ; where does the key go
{ENV}_HOME || data folder; default [`~/.{tool_}`] || where does it keep its data

@code {tool_} › Installation|Installing {tool_}|Getting started
Install it with [`<npm install -g|pip install|cargo install|brew install> {tool_}`]. || how do I install it ; install command ; how do I get it on my machine
It needs [<Node {num} or later|Python 3.{num}|Java 17>]. || what does it require ; which version do I need
Start it with [`{tool_} serve --port {port}`]. || how do I run it ; how do I launch it
Settings live in [`~/.{tool_}/config.toml`]. || where is the config ; which file do I edit
Remove it with [`{tool_} remove --all`]. || how do I uninstall it
Licence: [<MIT|GPL-3.0|Apache 2.0>]. || what's the license ; under which terms can I use it
Bugs go to [{url}]. || where do I report a problem

@recipe {dish_} › Ingredients|Ingredients (serves {age_})
* what goes in ; ingredients ; what do I need to buy
[{grams} g] flour || how much flour
[{egg}] eggs || how many eggs
[{ml} ml] milk || how much milk do I need
[{grams2} g] sugar || how much sugar goes in
[a pinch] of salt || how much salt
[{age} tbsp] oil || how much oil
[two cloves] of garlic || how much garlic
[one sachet] of yeast || how much yeast

@recipe {dish_} › Method|How to make {dish_}
* how do you make it ; method ; steps
Beat the eggs and sugar [until pale]. || how long do I beat the eggs
Rest the dough for [{mins}]. || how long does it rest ; resting time
Bake at [{temp} °C] for [{mins2}]. || how hot is the oven ; oven temperature ; 2>how long is it in the oven
Chill for [{num} hours]. || how long in the fridge
Serve [with <cream|honey|parsley>]. || what do you serve it with
Grease the tin [with butter]. || what do I grease it with

@prose {name_}|{name_} › Life|People › {name_}
Born in [{town}] in [{year_a}]. || where was {name_} born ; where did {last_} come from ; 2>when was {name_} born ; 2>year of birth of {last_}
Married [the <musician|doctor|painter> {name}] in [{year_b}]. || who was {last_}'s husband ; who did {name_} marry ; 2>when was the wedding of {last_}
Worked as [a <dressmaker|botanist|clockmaker>] in [{town2}]. || what did {name_} do for a living ; {last_} job ; 2>where did {first_} work
Opened [<a workshop|a bookshop>] called [<The Swallow|The Compass>]. || what did {name_} open ; 2>what was {last_}'s business called
Died in [{year_c}] of [<pneumonia|typhus|old age>]. || when did {name_} die ; 2>what did {name_} die of
Wrote [{num} books]. || how many books did {name_} write
Spoke [<four languages|Latin and Greek>]. || what languages did {first_} know

@prose {nom_} Club|History of {nom_}|{town_} Town Band › History
It was founded in [{year_a}], in [<a station bar|the back of a chemist's>]. || when was the club founded ; when did {nom_} begin ; 2>where was it founded
Its first chairman was [{name}]. || who first led it
Promotion came in [{year_b}]. || when did they go up
Home games are at [{street}]. || where does {nom_} play
The shirt is [<green|black and white stripes>]. || what do they wear ; colour of the kit
It has [{big} members]. || how many people belong to it
The top scorer is [{name3}], with [{num3} goals]. || who scored the most ; 2>how many goals did the best scorer get
It nearly closed in {year_c} because of [<debts|a flood>]. || why did it almost disappear

@prose Prices|Rates {year_}|{nom_} Gym › Fees|{nom_} › Tickets
A full ticket is [{price}], a reduced one [{price2}]. || how much to get in ; normal ticket price ; 2>how much is the discounted one
Until {year} the pass cost {price3}; it is now [{price4}]. || how much is the pass ; current price of the pass
Children under [{age}] go free. || until what age is it free ; do kids pay
Parking is [{price5} an hour]. || how much to leave the car
The tour adds [{price6}]. || how much extra for a guide
Groups of over {num} get [{pct} off]. || is there a group discount ; what do we save if we are many
A spare key is [{price7}]. || how much for another key
There are no refunds [except for rain]. || when do I get my money back

@prose Notices|News › {month_}|Announcements
Entries close [on {date}]. || what's the deadline ; last day
Maintenance runs [on {day}, {range}]. || when is the server down
Version [{ver}] is out in [{month}]. || which version is coming ; 2>when is the update
The water is off [on {date2}, {range2}]. || when is there no water
The meeting planned for {day2} is moved to [{day3}]. || what day is the meeting
Volunteers write to [{email}]. || how do I help out ; where do volunteers write
The raffle was won by [{name}]. || who won
The event code is [`{word}{num}`]. || what's the password for the event

@prose {zone_}|{zone_} › Guide|Quest: {zone_}
To get in you need [<the bone key|level {num}|the red cloak>]. || how do I get into {zone_} ; what do I need to enter
The gate opens [<by ringing three bells|at night>]. || how do I open the gate ; I can't open the gate
The boss is [{boss}]. || who do I fight at the end
{first} sells [{item}] for [{gold2} coins]. || what does {first} sell ; 2>how much does {first} ask for it
The chest is [<behind the waterfall|under the bridge>]. || where is the treasure ; where's the chest
You save [at the campfire]. || where do I save
The riddle's answer is ["{word}"]. || solution to the riddle
Before patch {ver} the damage was {num2}; now it is [{num3}]. || how much damage does it do now

@prose What changed|{nom_} › News|Changes this year
Until {year} the fee was [{price}]; since then it is [{price2}]. || 2>how much is the fee now ; 2>current fee ; what was the old fee
The office moved from [{street}] to [{street2}]. || 2>where is the office ; where was it before
The limit went from [{num}] to [{num3}] players. || 2>how many players fit ; what was the limit before
{name} stepped down; the new chair is [{name2}]. || who is the chair ; who runs it now
Do not use {email}; write to [{email2}]. || which email works ; where do I write
The exam is no longer in {month} but in [{month2}]. || when is the exam
Fines used to be [{price3}] and are [{price4}] today. || 2>how much is the fine ; what did the fine use to be

@prose {town_} Bridge|{nom_} Lighthouse|{nom_} Theatre › History
Work began in [{year_a}] and ended in [{year_b}]. || when did they start building ; 2>when was it finished
It was designed by [{name}]. || who was the architect ; whose design is it
It is [{num3} metres] long. || how long is it ; length
It is made of [<limestone|brick and iron|granite|oak>]. || what is it built from ; material
It burnt in [{year_d}] because of [<lightning|a candle>]. || when was the fire ; 2>what caused the fire
Today it is [<a wax museum|a library|a hotel>]. || what is it used for now
It holds [{big} people]. || how many people fit inside ; capacity
Visitors may enter [on {day}s, {range}]. || when can I go in

@faq {nom_} Festival › FAQ|{town_} Fair › Information|Concert › Questions
When do the doors open? || [At {hour}] || how early can I get in
Can I leave and come back? || [<Yes, with the wristband|No>] || if I go out can I re-enter
What may I not bring? || [<Bottles, umbrellas and selfie sticks|Food and big bags>] || what will they take off me at the door ; forbidden items
Is there camping? || [<{dist} away, free|No, but there is a hostel>] || where can I sleep ; can I pitch a tent
How do I get there? || [<By bus {num}|By train to {town}>] || what's the way there ; directions
Who closes on Saturday? || [<The Mud Boys|DJ Saltmarsh>] || which band is last
How much is the pass? || [{price}; {price2} at the door] || what does it cost to go every day
Do children pay? || [<Not under {age}|Half price>] || from what age do kids need a ticket

@faq {nom_} Bank › Help|Home insurance › Questions|{nom_} Energy › FAQ
What if I lose my card? || [Block it in the app or call {phone}] || my card was stolen ; I can't find my card
How much can I take out a day? || [{price}] || cash machine limit
When is the bill taken? || [On day {day_n} of each month] || what day do I get charged
Is broken glass covered? || [<Yes, up to {price3}|Only in the full plan>] || my window broke, do you pay
How do I report a claim? || [On {url}, within {days}] || I had an accident, what do I do
What interest do I get? || [{pct} a year] || how much does the money earn

@rule {nom_} Society › Constitution|By-laws|Terms of service
Aims || [The society exists [<to look after the river|to promote drama>]] || 2>what is it for ; 2>purpose
Meetings || [Members meet [<twice a year|every {month}>]] || 2>how often do they get together
Quorum || [A vote needs [<half the members|a third of the members>]] || 2>how many must be there
Terms || [Officers serve for [<two|three> years]] || 2>how long is the chair in office
Leaving || [Members leave [by writing to {name}]] || 2>how do I quit
Arrears || [Anyone who owes [{age} fees] is struck off] || 2>how much can I owe before I'm out
Data || [Data are kept for [<five years|{num2} months>]] || 2>how long do you keep my information
Cancelling || [You may cancel [from the panel, at no cost]] || 2>how do I stop it

@card {nom_} Trail|Cave of {town_} › Visit|Walk {num_}
Length || [{dist}] || how far is it ; how many km
Climb || [{num3} m] || how steep is it ; how much does it go up
Difficulty || [<easy|medium|hard>] || is it hard ; can I take small children
Best time || [<spring|{month} to {month2}>] || when should I go
Water || [<spring at km {egg}|none>] || where can I drink
Dogs || [<on a lead|not allowed>] || can I bring the dog
Guide || [{name}, {phone}] || who do I call for a guide
Markers || [<yellow and white|red|cairns>] || how is the path marked

@card Giveaway|Server event|{nom_} › Event
Starts || [<{day}, {hour}|{date}>] || when does it begin
Ends || [{date2}] || when is it over ; until when
Host || [{first}] || who runs it
Channel || [{chan}] || where does it happen
Reward || [<{gold} gems|the {role} role|a {price} card>] || what do I win ; what's the prize
How to join || [<react with 🎉|use /join|at {url}>] || how do I take part ; where do I sign up
Requirement || [<level {num}|{days} on the server>] || what do I need to enter
Winners || [{egg}] || how many people win

@card Order {num_}|Invoice {num_}|Booking {num_}
Customer || [{name}] || whose order is it
Total || [{price}] || how much do I owe ; amount to pay
Due || [{date}] || when must it be paid
Delivery || [{date2}, {range}] || what day does it come
Status || [<shipped|pending|delivered>] || where is my order ; has it gone out
Tracking || [{code}-{big}] || tracking number
Payment || [<card|bank transfer|cash on delivery>] || how was it paid

@card Board game "{nom_}"|"{nom_}" › Quick rules
Players || [2 to <4|5|6|8>] || how many can play
Age || [{age}+] || is it ok for kids ; how old do you have to be
Time || [{mins}] || how long is a game
Designer || [{name}] || who made it ; who invented it
Wins || [<whoever reaches {num3} points|the first to close the map>] || how do you win ; what's the goal
Deal || [{egg2} cards each] || how many cards do I hand out
Starts || [<the youngest|highest roll>] || who goes first
Tie || [<points are shared|most coins wins>] || what if we draw level

@def Slang|Chat abbreviations|{nom_} clan › Words
GG || [good game]
BRB || [be right back]
Raid || [an attack by many players]
Healer || [whoever restores others]
OP || [far too strong]
Meta || [what works best right now]
NPC || [a character nobody plays]
Build || [how points and gear are spread]
Rush || [attacking before they are ready]
Castling || [moving king and rook at once]
Bokeh || [pleasant blur of the background]
Scree || [loose stones on a slope]
Graft || [joining a branch to another plant]

@list {nom_} server › Update {num_}|Version {num_}|Patch notes
^ Changes|What's new
* what's new ; what changed ; patch notes ; what does the update bring
[new map: {zone}] || what is the new map called
[{boss} now has {big} health] || how much health does {boss} have now
[{item}: less damage] || what happened to {item}
[daily quests give [{gold} coins]] || 2>how much do dailies give
[level cap: [{num3}]] || 2>max level
[error {code} fixed] || which error was fixed
[Welsh translation] || which language was added

@table {nom_} Car Park › Rates|Tolls|Garage › Prices
! Vehicle
- Motorbike ; Car ; Van ; Lorry ; Coach ; Bicycle
? how much for {r} ; {r} price ; what does {r} pay
+ Per hour = {small} || {r} one hour ; how much is {r} per hour
+ Day = {price} || {r} all day ; what do I pay for {r} for 24 hours
+ Month = {rent} || {r} monthly ; how much is {r} for a month
+ Spaces = {num3} || how many spaces for {r}

@table {nom_} Festival › Programme|Schedule|{town_} Fair › Events
! Event
- Opening speech ; Sack race ; Concert ; Fireworks ; Parade ; Kids' workshop ; Prize giving ; Cake contest
+ Time = {hour} || what time is {r} ; when does {r} start ; r>what's on at {v}
+ Place = {street} || where is {r} ; {r} location
+ Host = {name} || who runs {r} ; r>what does {v} organise
+ Price = {small} || how much is {r} ; do I pay for {r}

@table Team sheet|Rota|Squad list
! Name|Player
- {name} ; {name2} ; {name3} ; {name4} ; {name5}
+ Position = <goalkeeper|striker|bench|till|store> || what does {r} play ; {r} position
+ Number = {num} || what number is {r} ; r>who wears {v}
+ Shift = {day} || when is {r} on ; what day does {r} work
+ Phone = {phone} || how do I call {r} ; {r} phone number ; r>whose number is {v}
+ Town = {town} || where is {r} from ; r>who is from {v}

@prose {nom_} guild › Welcome|Channel news|{nom_} server › Read me
The vote ends [{stamp}] and [{user_ref}] counts it. || when does the vote end ; 2>who counts the votes
Pictures go to [{chan_ref}]. || where do I post pictures
The reward is [{emoji} {gold} rubies]. || what do we get ; what's the prize
The traitor is ||[{first}]||. || who betrays the group ; who is the traitor
The chest code is [`{word}*{num}#`]. || code for the chest
Ask [{user_ref2}] for weapons. || who gives out weapons
The invite is [discord.gg/{handle}]. || how do I invite a friend, link
You join with [</{word}:{snow}>]. || which command do I use to join

@prose {brand_} {model_} › Care|{model_} manual › Troubleshooting
If it blinks red, [<there is no water|the filter is dirty|the lid is open>]. || why is it blinking red ; red light
Clean it with [<a dry cloth|warm water|vinegar>]. || how do I clean it ; what do I wash it with
The filter lasts [{num2} months]. || when do I need a new filter
To restart it, hold [<the back button|the wheel>]. || it froze, what do I press ; how do I reset it
Warning {code} means [<overheating|open door|low battery>]. || what is {code} ; it says {code}
The tank takes [{ml} ml]. || how much water fits
The loud noise comes from [<a stone in the mill|limescale>]. || why is it so loud ; it makes a racket
It opens [<by turning the base left|without tools>]. || how do I take it apart
"""

OTHERS = r"""
@lang pt
@card Biblioteca {nom_} › Horário|Horário de funcionamento
Segunda-feira || [<fechado|{range}>] || abre segunda ; horário segunda-feira
Terça a sexta || [{range}] || que horas abre na quarta ; até que horas fica aberto na quinta
Sábado || [{range}] || abre aos sábados ; horário de sábado
Domingo || [fechado] || abrem domingo
Telefone || [{phone}] || qual é o telefone ; para que número ligo
E-mail || [{email}] || qual é o email ; para onde escrevo
Endereço || [{street}] || onde fica ; em que rua fica
@table Ingressos|Preços › {nom_}
! Tipo
- Adulto ; Criança ; Estudante ; Idoso ; Grupo
+ Dia útil = {price} || quanto paga {r} durante a semana ; preço {r} dia útil
+ Fim de semana = {price2} || preço {r} fim de semana ; quanto custa {r} no domingo
+ Estacionamento = {price3} || quanto custa estacionar, {r}
@faq Dúvidas|{nom_} › Perguntas
Quando começam as aulas? || [Em {date}] || que dia começa ; início das aulas
Quanto custa a matrícula? || [{price}] || quanto se paga para entrar ; valor da inscrição
Posso levar o meu cão? || [<Sim, com trela|Não>] || aceitam animais ; cachorro pode entrar
Quem dá o curso? || [{name}] || quem é o professor
Como cancelo? || [Escrevendo para {email}] || quero sair, o que faço
@rule Regras|{nom_} › Regulamento
Respeito || [Insultar custa [{num} horas de silêncio]] || 2>o que acontece se eu insultar ; 2>castigo por xingar
Equipas || [Cada equipa tem [{age} pessoas]] || 2>quantos por equipa
Prazo || [As inscrições fecham em [{date}]] || 2>até quando me posso inscrever
@def Glossário
Lag || [atraso entre a ordem e o ecrã]
Saque || [o que um inimigo deixa ao cair]
Proa || [parte da frente do barco]
Ramo || [linha de trabalho separada]
@lang fr
@card Bibliothèque {nom_} › Horaires|Infos pratiques
Lundi || [<fermé|{range}>] || c'est ouvert le lundi ; horaires lundi
Mardi à vendredi || [{range}] || à quelle heure ça ouvre mercredi ; ça ferme quand le jeudi
Samedi || [{range}] || vous ouvrez le samedi ; horaires du samedi
Dimanche || [fermé] || ouvert dimanche
Téléphone || [{phone}] || quel est le numéro ; comment vous appeler
Courriel || [{email}] || quelle est l'adresse mail ; où j'écris
Adresse || [{street}] || où c'est ; dans quelle rue êtes-vous
@table Tarifs|{nom_} › Entrées
! Catégorie
- Adulte ; Enfant ; Étudiant ; Retraité ; Groupe
+ Semaine = {price} || combien paie {r} en semaine ; tarif {r} semaine
+ Week-end = {price2} || tarif {r} week-end ; combien coûte {r} le dimanche
+ Vestiaire = {price3} || prix du vestiaire {r}
@faq Questions|{nom_} › FAQ
Quand commencent les cours ? || [Le {date}] || c'est quand la rentrée ; date de début
Combien coûte l'inscription ? || [{price}] || faut payer combien pour s'inscrire ; prix
Les chiens sont-ils admis ? || [<Oui, en laisse|Non>] || je peux venir avec mon chien ; animaux
Qui donne le cours ? || [{name}] || c'est qui le prof
Comment résilier ? || [En écrivant à {email}] || je veux arrêter, je fais comment
@rule Règlement|{nom_} › Règles
Respect || [Une insulte vaut [{num} heures de silence]] || 2>que se passe-t-il si j'insulte quelqu'un
Équipes || [Chaque équipe compte [{age} joueurs]] || 2>on est combien par équipe
Délai || [Les inscriptions ferment le [{date}]] || 2>jusqu'à quand je peux m'inscrire
@def Lexique
Lag || [retard entre l'ordre et l'écran]
Butin || [ce qu'un ennemi laisse en tombant]
Proue || [avant du bateau]
Branche || [ligne de travail séparée]
@lang it
@card Biblioteca {nom_} › Orari|Contatti
Lunedì || [<chiuso|{range}>] || siete aperti il lunedì ; orario lunedì
Da martedì a venerdì || [{range}] || a che ora aprite mercoledì ; quando chiudete il giovedì
Sabato || [{range}] || aprite il sabato
Domenica || [chiuso] || domenica è aperto
Telefono || [{phone}] || qual è il numero ; che numero chiamo
Email || [{email}] || a chi scrivo ; indirizzo mail
Indirizzo || [{street}] || dove siete ; in che via
@table Biglietti|{nom_} › Prezzi
! Tipo
- Adulto ; Bambino ; Studente ; Anziano ; Gruppo
+ Feriale = {price} || quanto paga {r} nei giorni feriali ; prezzo {r} feriale
+ Festivo = {price2} || prezzo {r} festivo ; quanto costa {r} la domenica
+ Armadietto = {price3} || armadietto {r} quanto costa
@faq Domande|{nom_} › FAQ
Quando iniziano i corsi? || [Il {date}] || che giorno si comincia
Quanto costa l'iscrizione? || [{price}] || quanto si paga per entrare
Posso portare il cane? || [<Sì, al guinzaglio|No>] || animali ammessi
Chi tiene il corso? || [{name}] || chi è l'insegnante
@rule Regolamento
Squadre || [Ogni squadra ha [{age} giocatori]] || 2>in quanti si gioca
Termine || [Le iscrizioni chiudono il [{date}]] || 2>fino a quando mi posso iscrivere
@lang ca
@card Biblioteca {nom_} › Horari|Contacte
Dilluns || [<tancat|{range}>] || obriu els dilluns ; horari dilluns
Dimarts a divendres || [{range}] || a quina hora obriu dimecres ; quan tanqueu dijous
Dissabte || [{range}] || obriu dissabte
Diumenge || [tancat] || diumenge és obert
Telèfon || [{phone}] || quin és el telèfon ; a quin número truco
Correu || [{email}] || on escric ; quin és el mail
Adreça || [{street}] || on sou ; a quin carrer
@table Preus|{nom_} › Entrades
! Tipus
- Adult ; Infant ; Estudiant ; Jubilat ; Grup
+ Feiner = {price} || quant paga {r} entre setmana ; preu {r} feiner
+ Festiu = {price2} || preu {r} festiu ; quant val {r} diumenge
+ Armariet = {price3} || armariet {r} preu
@faq Preguntes|{nom_} › Dubtes
Quan comencen les classes? || [El {date}] || quin dia es comença
Quant costa la matrícula? || [{price}] || què s'ha de pagar per entrar
Puc portar el gos? || [<Sí, lligat|No>] || s'admeten animals
Qui fa el curs? || [{name}] || qui és el professor
@rule Normes
Equips || [Cada equip té [{age} jugadors]] || 2>quants som per equip
Termini || [Les inscripcions es tanquen el [{date}]] || 2>fins quan m'hi puc apuntar
@lang de
@card Bibliothek {nom_} › Öffnungszeiten|Kontakt
Montag || [<geschlossen|{range}>] || habt ihr montags offen ; öffnungszeiten montag
Dienstag bis Freitag || [{range}] || wann macht ihr mittwochs auf ; wie lange ist donnerstags offen
Samstag || [{range}] || wann habt ihr samstags offen
Sonntag || [geschlossen] || ist sonntags offen
Telefon || [{phone}] || wie ist die nummer ; wo rufe ich an
E-Mail || [{email}] || wohin schreibe ich ; mailadresse
Adresse || [{street}] || wo seid ihr ; in welcher straße
@table Preise|{nom_} › Eintritt
! Karte
- Erwachsene ; Kinder ; Studierende ; Gruppen ; Senioren
+ Werktags = {price} || was zahlen {r} unter der woche ; preis {r} werktags
+ Wochenende = {price2} || preis {r} wochenende ; was kostet es für {r} am sonntag
+ Schließfach = {price3} || schließfach für {r} preis
@faq Fragen|{nom_} › FAQ
Wann beginnen die Kurse? || [Am {date}] || wann geht es los
Was kostet die Anmeldung? || [{price}] || wie viel muss ich zahlen
Darf mein Hund mit? || [<Ja, an der Leine|Nein>] || sind tiere erlaubt
Wer leitet den Kurs? || [{name}] || wer ist der lehrer
@rule Regeln
Teams || [Jedes Team hat [{age} Spieler]] || 2>wie viele sind wir pro team
Frist || [Anmeldeschluss ist der [{date}]] || 2>bis wann kann ich mich anmelden
"""

# Slot values. A language without an entry of its own takes the English one.
VALUES = {
    'day': {
        'es': 'lunes|martes|miércoles|jueves|viernes', 'en': 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday',
    },
    'month': {
        'es': 'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre',
        'en': 'January|February|March|April|May|June|July|August|September|October|November|December',
        'pt': 'janeiro|março|maio|julho|setembro|novembro', 'fr': 'janvier|mars|mai|juillet|septembre|novembre',
        'it': 'gennaio|marzo|maggio|luglio|settembre|novembre', 'ca': 'gener|març|maig|juliol|setembre|novembre',
        'de': 'Januar|März|Mai|Juli|September|November',
    },
    'first': {
        'es': 'Irene|Tomás|Nuria|Hugo|Leonor|Fermín|Pilar|Ander|Rocío|Gael|Marisol|Beltrán|Inés|Ramiro|Yolanda|Saúl|Aitana|Facundo|Micaela|Lautaro|Eulalia|Bruno|Candela|Iker',
        'en': 'Nora|Owen|Hazel|Martin|Priya|Dylan|Agnes|Felix|Ruth|Callum|Imani|Walter|Edith|Rosa|Silas|Greta|Jonah|Mabel',
    },
    'last': {
        'es': 'Barceló|Quiroga|Salcedo|Arrieta|Montalvo|Peñalver|Urrutia|Cifuentes|Bermejo|Lozoya|Tejada|Valdivia|Escudero|Ocampo|Zubiri|Carmona|Alcaraz|Figueroa|Ledesma|Robledo|Saavedra|Gallardo',
        'en': 'Hartley|Mwangi|Castell|Bexley|Okafor|Lindgren|Pemberton|Rourke|Sandhu|Thorne|Vance|Whitlock|Farrow|Delgado|Ashby|Kessler',
    },
    'town': {
        'es': 'Valdehierro|Santurio|Peñafría|Almenara|Ríoseco|Torrevieja|Luarca|Mendoza|Cuenca|Tandil|Oaxaca|Baeza|Jaca|Arévalo|Calpe|Tudela|Morella|Ponferrada|Cartago|Rosario|Ronda|Villaluz',
        'en': 'Ashcombe|Millbrook|Harrowgate|Lindale|Portree|Salem|Wexford|Dunmore|Elkton|Kendal|Marlow|Oakham|Tavistock|Whitby|Fairview|Redhill',
        'pt': 'Aveiro|Tavira|Olinda|Paraty|Viseu', 'fr': 'Saumur|Dinan|Annecy|Vannes', 'it': 'Lucca|Orvieto|Trani|Asolo',
        'ca': 'Berga|Olot|Valls|Amposta', 'de': 'Lindau|Soest|Goslar|Passau',
    },
    'nom': {
        'es': 'El Roble|Las Dunas|Mirasol|Aurora|La Noria|Tres Ríos|Cumbres|El Faro|Santa Clara|Albatros|Los Cedros|Poniente|La Encina|Delfos|Halcón|Neptuno|El Molino|Maravillas|San Telmo|Cierzo|Quimera|Alborada',
        'en': 'Riverside|Northgate|Blue Heron|Oakwood|Harbour|Summit|Lantern|Foxglove|Old Mill|Kingfisher|Beacon|Willow|Redstone|Juniper|Compass|Saltmarsh',
        'pt': 'Boa Vista|Mar Azul|Central', 'fr': 'Les Tilleuls|Bellevue|Le Phare', 'it': 'Belvedere|La Quercia|Aurora',
        'ca': 'El Far|La Closa|Mar i Cel', 'de': 'Lindenhof|Seeblick|Zentrum',
    },
    'road': {
        'es': 'calle del Olmo|avenida de la Paz|C/ Ancha|plaza de los Fueros|paseo del Puerto|calle Real|Av. San Martín|C/ Tenerías|ronda Norte|calle Hornos|plaza del Trigo|camino Viejo',
        'en': 'Mill Lane|High Street|Station Road|Church Hill|Orchard Avenue|Quay Street|Elm Grove|Bridge Road',
        'pt': 'Rua das Flores|Avenida Central|Rua do Porto', 'fr': 'rue du Moulin|avenue des Pins|place du Marché',
        'it': 'via Garibaldi|piazza del Mercato|via dei Mulini', 'ca': 'carrer Major|plaça del Blat|carrer del Pont',
        'de': 'Mühlweg|Bahnhofstraße|Am Markt',
    },
    'room': {
        'es': 'sala Azul|aula 3|gimnasio|sala B|planta 2|patio cubierto|aula magna|sala de espejos|taller 1',
        'en': 'Blue Room|Room 3|gym|Hall B|Studio 2|upstairs|main hall',
    },
    'element': {
        'es': 'fuego|hielo|rayo|luz|agua|veneno|viento|plata', 'en': 'fire|ice|lightning|light|water|poison|wind|silver',
    },
    'zone': {
        'es': 'Cueva Honda|Pantano Gris|Torre Rota|Bosque Mudo|Minas de Sal|Playa Rota|Ciudad Hundida|Paso del Cuervo|Valle Ceniza|Templo de Arena|Isla Niebla|Cripta Verde',
        'en': 'Hollow Cave|Grey Marsh|Broken Tower|Silent Wood|Salt Mines|Sunken City|Raven Pass|Ash Valley|Sand Temple|Mist Island',
    },
    'boss': {
        'es': 'Rey Carcoma|la Viuda Negra|Morgath|el Guardián Ciego|Sierpe Mayor|Vorrak|Reina de Escarcha|el Herrero Maldito|Tulmak|Coloso de Barro',
        'en': 'King Rot|Morgath|the Blind Warden|Frost Queen|Vorrak|the Cursed Smith|Mud Colossus|Elder Wyrm|Tulmak',
    },
    'mob': {
        'es': 'Lobo pardo|Araña de cueva|Trasgo|Esqueleto arquero|Sapo gigante|Murciélago|Bandido|Espectro|Cangrejo de roca|Jabalí|Gólem pequeño|Cuervo|Rata tiñosa',
        'en': 'Grey wolf|Cave spider|Goblin|Skeleton archer|Giant toad|Bat|Bandit|Wraith|Rock crab|Boar|Small golem|Crow',
    },
    'loot': {
        'es': 'colmillo|seda|llave oxidada|anillo de cobre|piel|escama azul|gema roja|capa raída|hueso largo|pluma negra|poción menor|corona rota',
        'en': 'fang|silk|rusty key|copper ring|hide|blue scale|red gem|torn cloak|long bone|black feather|minor potion|broken crown',
    },
    'item': {
        'es': 'Espada de cuarzo|Arco largo|Botas de viento|Escudo de roble|Daga gemela|Farol de bruma|Hacha lunar|Capa de musgo|Anillo del búho|Martillo de forja|Vara de sauce|Yelmo de hueso',
        'en': 'Quartz sword|Longbow|Wind boots|Oak shield|Twin dagger|Mist lantern|Moon axe|Moss cloak|Owl ring|Forge hammer|Willow wand|Bone helm',
    },
    'mat': {
        'es': 'hierro|madera|cuerdas|cristal|carbón|cuero|piedra|lino|resina|cobre|arcilla',
        'en': 'iron|wood|rope|crystal|coal|leather|stone|linen|resin|copper|clay',
    },
    'dish': {
        'es': 'Bizcocho de limón|Empanada de verduras|Tarta de queso|Pan de leche|Croquetas de setas|Rosquillas|Flan de café|Pizza de la abuela|Galletas de avena|Quiche de puerros',
        'en': 'Lemon cake|Leek quiche|Cheesecake|Milk bread|Oat biscuits|Pumpkin muffins|Apple crumble|Farmhouse pizza',
    },
    'plant': {
        'es': 'Hortensia|Cactus de Navidad|Lavanda|Potos|Limonero|Geranio|Helecho|Orquídea|Jazmín|Monstera|Romero|Camelia',
        'en': 'Lavender|Fern|Orchid|Geranium|Jasmine',
    },
    'course': {
        'es': 'fotografía|cerámica|costura|guitarra|italiano|yoga|programación|dibujo|cocina|encuadernación|soldadura|tango',
        'en': 'pottery|surf|cooking|drawing|salsa|yoga',
    },
    'job': {
        'es': 'camarero|electricista|cuidadora|repartidor|contable|soldador|recepcionista|panadera|monitor de ocio|enfermera',
        'en': 'waiter|electrician|baker',
    },
    'brand': {'es': 'Norvex|Tamisa|Oriol|Kuvert|Zentra|Halden|Brisa|Lumio', 'en': 'Norvex|Kuvert|Halden|Lumio|Zentra'},
    'model': {'es': 'X20|Mini 3|T-400|Pro|S7|Luna 2|R100|Eco 5', 'en': 'X20|Mini 3|T-400|S7|R100|Eco 5'},
    'team': {
        'es': 'Atlético Norte|Los Linces|Real Molino|Deportivo Sur|Halcones|Unión Ribera|Racing Cobre|Las Panteras|Gigantes|Estrella Roja',
        'en': 'North Athletic|Lynxes|Mill Rovers|Hawks',
    },
    'game': {'es': 'ajedrez|pádel|mus|petanca|fútbol sala|rol|parchís', 'en': 'Chess|Darts|Bowls|Table Tennis'},
    'word': {'es': 'ciruela|nube|tormo|lince|farola|ámbar|pez|cobalto|rueda', 'en': 'plum|cloud|lynx|amber|cobalt|wheel|otter'},
    'role': {'es': 'artista|veterano|traductor|cazador|colaborador|DJ', 'en': 'artist|veteran|translator|hunter|helper|DJ'},
    'chan': {'es': '#presentaciones|#roles|#promo|#avisos|#general|#tablón', 'en': '#welcome|#roles|#promo|#news|#general'},
    'tool': {'en': 'marea|brujula|lupa|candil|telar|pixelo|grafito|colmena|mapry|quokka|nimbo|sextant'},
    'ENV': {'en': 'MAREA|LUPA|TELAR|GRAFITO|COLMENA|NIMBO|PIXELO|QUOKKA'},
    'night': {
        'es': '22:00 a 8:00|once de la noche a ocho de la mañana|23:30 a 7:30', 'en': '10 pm to 7 am|23:00 to 8:00',
    },
}  # fmt: skip

FILLERS = {
    'es': [
        'Los datos pueden cambiar sin aviso.', 'Gracias por la paciencia de todos.', 'Leed esto antes de preguntar.',
        'Esta página se revisa a menudo.', 'Quien tenga dudas puede escribir al equipo.', 'Rogamos puntualidad.',
        'Todo lo demás sigue igual.', 'Información válida salvo error.', 'Se agradece difusión.',
        'La foto de la portada se hizo un día de niebla, con la cámara vieja de la asociación.',
        'Las quejas de la primavera pasada ya están resueltas y no hace falta volver a enviarlas.',
        'Hay quien prefiere preguntarlo en persona, y también se puede.', 'Lo escribimos entre todos una tarde de lluvia.',
        'Conviene leer también la página siguiente, que explica lo que aquí no cabe.',
        'Quien encuentre una errata, que la diga; se corrige enseguida.',
        'El equipo trabaja para mejorar.', 'Lo que no esté aquí se decide sobre la marcha.', 'Se ruega leerlo entero.',
    ],
    'en': [
        'Details may change without notice.', 'Thanks for your patience.', 'Please read this before asking.',
        'This page is checked often.', 'If in doubt, ask the team.', 'Everything else stays the same.',
        'Please share.', 'Some people prefer to ask in person, which is fine too.',
        'The cover photograph was taken on a foggy morning with an old camera.',
        'The next page explains what does not fit here.', 'Last spring the complaints were dealt with one by one.', 'We are working to improve this.', 'Anything not listed is decided on the spot.',
    ],
}  # fmt: skip

TOP_LEVELS = {
    'es': ['Guía práctica', 'Manual', 'Información general', 'Wiki de {nom2}', 'README', 'Apuntes', 'Guía {year}', 'Anexo'],
    'en': ['Handbook', 'Guide', 'General information', '{nom2} wiki', 'README', 'Notes', 'Appendix'],
}  # fmt: skip

PHRASES = {
    'es': {
        'define': 'qué es {t};qué significa {t};definición de {t};q es {t};qué quiere decir {t};{t} significado;a qué se llama {t};qué es eso de {t};significado de {t};no entiendo qué es {t}',
        'rule': 'Artículo {n}. |Regla {n}: |Norma {n}. |Art. {n}.- |{n}. |Cláusula {n}. |Punto {n}: |§ {n} ',
        'by_number': 'qué dice {x};{x};de qué trata {x};qué pone en {x};explica {x}',
        'about': 'qué dice sobre {h};norma sobre {h};qué hay de {h};reglas de {h}',
        'asker': 'MODERADORA|PERIODISTA|Entrevistador|PRESENTADOR|Locutora',
        'guest': 'quién es el invitado;quién responde a las preguntas;de quién es la entrevista;con quién hablan',
        'said': 'quién dijo «{}»;quién dijo {};quién respondió {};quién contestó «{}»;quién dice eso de {}',
        'faq': 'P: |R: ',
    },
    'en': {
        'define': "what is {t};what does {t} mean;definition of {t};meaning of {t};{t} meaning;what's {t};define {t}",
        'rule': 'Article {n}. |Rule {n}: |Section {n}. |Art. {n} |{n}. |Clause {n}. |§ {n} ',
        'by_number': 'what does {x} say;{x};what is {x} about;explain {x}',
        'about': 'what does it say about {h};rule about {h};rules on {h}',
        'asker': 'HOST|INTERVIEWER|Presenter|MODERATOR',
        'guest': 'who is the guest;who answers the questions;who do they talk to',
        'said': 'who said "{}";who said {};who answered {};who says {}',
        'faq': 'Q: |A: ',
    },
    'pt': {'define': 'o que é {t};o que significa {t}', 'rule': 'Artigo {n}. |Regra {n}: |{n}. '},
    'fr': {'define': "c'est quoi {t};que veut dire {t};définition de {t}", 'rule': 'Article {n}. |Règle {n} : |{n}. '},
    'it': {'define': 'che cos’è {t};cosa significa {t}', 'rule': 'Articolo {n}. |Regola {n}: |{n}. '},
    'ca': {'define': 'què és {t};què vol dir {t}', 'rule': 'Article {n}. |Norma {n}: |{n}. '},
    'de': {'define': 'was ist {t};was bedeutet {t}', 'rule': 'Artikel {n}. |Regel {n}: |{n}. '},
}

# Labels near enough that the question for one might be answered by the other.
NEAR = [
    {'Teléfono', 'WhatsApp', 'Fax', 'Fax de la oficina'}, {'Horario', 'Comienzo'}, {'Phone', 'Contact person'},
    {'Fecha', 'Salida'}, {'Date', 'Start'}, {'Website', 'Discord'}, {'Web', 'Instagram'}, {'Insultos', 'Ruido'},
    {'Llegada tardía', 'Entrada'}, {'Late arrival', 'Check-in'}, {'Aviso', 'Avisos'}, {'Batería', 'Conexión'},
]  # fmt: skip

# What people call the same sort of numbered rule.
ALIKE = [
    ['artículo', 'art.', 'art', 'articulo', 'el artículo'], ['article', 'art.', 'art'],
    ['regla', 'la regla', 'regla número', 'norma'], ['norma', 'la norma', 'norma nº', 'regla'],
    ['cláusula', 'la cláusula', 'clausula'], ['punto', 'el punto', 'apartado'], ['rule', 'rule number'],
]  # fmt: skip

ARTICLES = set('el la los las un una mi a an the my'.split())

INTERROGATIVES = set(
    'qué que cuánto cuánta cuántos cuántas cuándo dónde adónde quién quiénes cómo cuál cuáles a de en por con para hasta desde'
    ' what when where who how which whose why'.split()
)
GREETINGS = {
    'es': [
        'hola, {}',
        'buenas, {}',
        'una pregunta, {}',
        'perdón, {}',
        'hola! {}',
        'disculpe, {}',
        '{} gracias',
        '{} porfa',
    ],
    'en': ['hi, {}', 'hello, {}', 'sorry, {}', 'quick one: {}', '{} thanks', '{} pls'],
}
ROUNDABOUT = {
    'es': [
        'soy nuevo y no sé {}', 'quería preguntar {}', 'me gustaría saber {}', 'alguien me dice {}', 'no encuentro {}',
        'buenos días, necesito saber {}, muchas gracias', 'sabés {}', 'me puede decir {}', 'tengo una duda, {}??',
    ],
    'en': ["I'm new here, {}", 'I would like to know {}', 'any idea {}', 'could you say {}', 'good morning, {}, thank you'],
}  # fmt: skip
# Other ways of saying it, in Spain and in America, to one and to many.
REWORDED = {
    'es': [
        ('abren', 'abrís|abre|abren ustedes'), ('tienen', 'tenéis|tiene|tienen ustedes'), ('cierran', 'cerráis|cierra'),
        ('aceptan', 'aceptáis|acepta|toman'), ('cobran', 'cobráis|cobra'), ('cuánto cuesta', 'cuánto sale|cuánto vale|qué cuesta'),
        ('cuánto vale', 'cuánto sale|cuánto es|qué vale'), ('dónde está', 'dónde queda|por dónde está|dónde se halla'),
        ('precio', 'cuánto es|coste|costo'), ('coche', 'auto|carro'), ('móvil', 'celular'), ('cuál es', 'cuál era|me dices'),
        ('hay que', 'tengo que|tenés que|se debe|debo'), ('puedo', 'se puede|podemos|podría'), ('perro', 'perrito|chucho'),
        ('(?<!de )quién es(?= el| la)', 'cómo se llama|quién sería'), ('cuándo', 'cuando|qndo'), ('a qué hora', 'en qué horario|q hora'),
        ('los niños', 'los nenes|los chicos|los peques'), ('necesito', 'me hace falta|preciso'), ('dónde', 'en qué sitio|dnd'),
        ('cuánto dura', 'cuánto tiempo dura|qué duración tiene'), ('qué hace', 'q hace|qué es lo que hace'),
    ],
    'en': [
        ('how much is', 'what is the price of'), ('can I', 'could I|am I allowed to'),
        ('where is', "where's|where do I find"), ('when is', "when's"), ('who runs', 'who manages|who is head of'),
        ('what is', "what's"), ('do I need', 'must I have'), ('how do I', 'how can I|how to'), ('how long', 'for how long'),
       
    ],
}  # fmt: skip


@dataclass
class Block:
    lang: str
    kind: str
    titles: list[str]
    entries: list[list[str]] = field(default_factory=list)
    whole: list[str] = field(default_factory=list)
    intros: list[str] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)
    of_first: list[str] = field(default_factory=list)
    first_column: list[str] = field(default_factory=list)


@dataclass
class Drawn:
    """An entry with its choices made: marks are (start, end) in text."""

    label: str
    text: str
    marks: list[tuple[int, int]]
    questions: list[str]


def parsed(source: str, lang: str) -> list[Block]:
    blocks = []
    for line in source.strip().splitlines():
        begin, rest = line[:1], line[1:].strip()
        if line.startswith('@lang'):
            lang = line.split()[1]
        elif begin == '@':
            kind, _, titles = rest.partition(' ')
            blocks.append(Block(lang, kind, titles.split('|')))
        elif not line:
            continue
        elif line.startswith('* '):
            blocks[-1].whole = rest.split(' ; ')
        elif begin == '^':
            blocks[-1].intros = rest.split('|')
        elif begin == '!':
            blocks[-1].first_column = rest.split('|')
        elif line.startswith('? '):
            blocks[-1].of_first = rest.split(' ; ')
        elif line.startswith('- '):
            blocks[-1].rows = [row.split(' ~ ') for row in rest.split(' ; ')]
        elif begin == '+':
            column, _, questions = rest.partition(' || ')
            blocks[-1].entries.append([*column.split(' = ', 1), questions])
        else:
            parts = [part.strip() for part in re.split(r' \|\|(?: |$)', line)]
            has_label = blocks[-1].kind in {'card', 'faq', 'rule', 'def', 'dialogue', 'options'}
            blocks[-1].entries.append((parts if has_label else ['', *parts]) + [''] * (3 if has_label else 2))
    return blocks


class Slots:
    """Made-up values for one context."""

    def __init__(self, lang: str):
        self.lang = lang
        self.lasting: dict[str, str] = {}
        self.used = collections.defaultdict(set)
        euro = ['{} €', '{} €', '{} €', '{} euros', '{}€']
        self.currency = random.choice(
            {'es': [*euro, '$ {}', '$ {}', 'S/ {}'], 'en': ['${}', '£{}', '£{}', '{} dollars', '€{}']}.get(lang, euro)
        )
        self.has_points = random.random() < 0.4
        self.may_be_free = False
        self.hour_mark = random.choice([':', ':', ':', '.'])

    def fill(self, text: str, entry: dict[str, str]) -> str:
        while '<' in text and (chosen := re.sub(r'<(?!/\{)([^<>]*)>', choose, text)) != text:
            text = chosen
        return re.sub(r'\{(\w+)\}', lambda match: self.value(match[1], entry), text)

    def value(self, name: str, entry: dict[str, str]) -> str:
        if name in ('first_', 'last_'):
            person = self.value('name_', entry).split()
            return person[0] if name == 'first_' else person[-1]
        if name.startswith('year_') and len(name) == 6:
            return self.year_of_life(name[-1])
        memo = self.lasting if name.endswith('_') else entry
        if name not in memo:
            memo[name] = self.fresh(name.rstrip('_'))
        return memo[name]

    def year_of_life(self, letter: str) -> str:
        birth = int(self.lasting.setdefault('year of birth', str(random.randint(1848, 1930))))
        low, high = {'a': (0, 0), 'b': (20, 35), 'd': (36, 50), 'c': (52, 75)}[letter]
        return self.lasting.setdefault('year ' + letter, str(birth + random.randint(low, high)))

    def fresh(self, name: str) -> str:
        base = name.rstrip('0123456789')
        for _ in range(20):
            made = self.made(name, base)
            if made not in self.used[base]:
                break
        self.used[base].add(made)
        return made

    def made(self, name: str, base: str) -> str:
        if base in VALUES:
            values = VALUES[base]
            return random.choice((values.get(self.lang) or values.get('en') or values['es']).split('|'))
        if base == 'num':
            low, high = {'num2': (2, 14), 'num3': (40, 950)}.get(name, (3, 40))
            return str(random.randint(low, high))
        return getattr(self, 'a_' + base)()

    def a_name(self):
        return self.made('first', 'first') + ' ' + self.made('last', 'last')

    def a_street(self):
        road, number = self.made('road', 'road'), random.randint(1, 120)
        if self.lang == 'en':
            return f'{number} {road}'
        joint = ' ' if self.lang == 'de' else ', '
        return (
            road + joint + str(number) + random.choice(['', '', '', ', bajo', ', 2.º B'] if self.lang == 'es' else [''])
        )

    def a_price(self, low=2, high=90):
        whole = random.randint(low, high)
        if self.currency[0] == '$' and self.lang == 'es':
            return self.currency.format(f'{whole * 50:,}'.replace(',', '.'))
        if self.may_be_free and random.random() < 0.06:
            return {'es': 'gratis', 'en': 'free', 'de': 'kostenlos', 'fr': 'gratuit'}.get(self.lang, 'gratis')
        cents = random.choice(['50', '20', '90', '75', '00']) if self.has_points else ''
        return self.currency.format(str(whole) + (('.' if self.lang == 'en' else ',') + cents if cents else ''))

    def a_small(self):
        return self.a_price(1, 12)

    def a_rent(self):
        return self.a_price(280, 990).replace('gratis', '450 €').replace('free', '$450')

    def a_salary(self):
        return f'{random.randint(11, 32)}.{random.choice(["000", "400", "500", "800"])} €'

    def a_small_g(self):
        return f'{random.randint(0, 40)},{random.randint(1, 9)} g'

    def a_hour(self):
        return f'{random.randint(7, 22)}{self.hour_mark}{random.choice(["00", "00", "30", "15", "45"])}'

    def a_range(self):
        begin, end = random.randint(7, 11), random.randint(13, 21)
        minutes = random.choice(['00', '30'])
        if random.random() < 0.25:
            return f'{begin} a {end} h' if self.lang in ('es', 'ca', 'pt') else f'{begin}–{end}'
        joint = {'es': random.choice(['–', ' a ', '-', ' – ']), 'en': random.choice(['–', ' to ', '-'])}.get(
            self.lang, '–'
        )
        return f'{begin}{self.hour_mark}{minutes}{joint}{end}{self.hour_mark}{random.choice(["00", "30"])}'

    def a_phone(self):
        digits = ''.join(random.choice('0123456789') for _ in range(8))
        shape = random.choice(
            ['9{}{} {}{} {}{} {}{}', '+34 6{}{} {}{} {}{} {}{}', '9{}{} {}{}{} {}{}{}', '0800 {}{}{} {}{}{}']
        )
        return shape.format(*digits) if shape.count('{}') <= 8 else shape

    def a_email(self):
        user = random.choice('info|hola|socios|reservas|ayuda|club|taller|contacto|oficina|soporte'.split('|'))
        return f'{user}{random.choice(["", "", "2", ".norte"])}@{self.a_host()}'

    def a_host(self):
        plain = without_accents(self.made('nom', 'nom').lower().replace(' ', random.choice(['', '-'])))
        return plain + random.choice(['.example', '.example', '.example.org', '.example.net'])

    def a_url(self):
        return (
            random.choice(['https://', 'https://', 'www.', ''])
            + self.a_host()
            + random.choice(['', '', '/info', '/alta'])
        )

    def a_zip(self):
        return str(random.randint(10000, 52999))

    def a_handle(self):
        return without_accents(self.made('nom', 'nom').lower().replace(' ', '_'))

    def a_year(self):
        return str(random.randint(1925, 2023))

    def a_age(self):
        return str(random.randint(2, 18))

    def a_dist(self):
        return random.choice(['{} km', '{},5 km', '{} kilómetros' if self.lang == 'es' else '{} km']).format(
            random.randint(3, 42)
        )

    def a_weight(self):
        return random.choice(['{} g', '1,{} kg', '{} gramos' if self.lang == 'es' else '{} g']).format(
            random.randint(2, 890)
        )

    def a_mins(self):
        unit = {'es': ['minutos', 'min', 'minutos'], 'en': ['minutes', 'min']}.get(self.lang, ['min'])
        return f'{random.choice([4, 5, 6, 8, 10, 12, 15, 20, 25, 35, 40, 45, 50, 90])} {random.choice(unit)}'

    def a_days(self):
        spelt = {
            'es': ['diez días', 'quince días', 'dos semanas', 'tres días'],
            'en': ['ten days', 'two weeks', 'three days'],
        }
        if random.random() < 0.3 and self.lang in spelt:
            return random.choice(spelt[self.lang])
        return f'{random.randint(2, 45)} ' + ('días' if self.lang == 'es' else 'days')

    def a_pct(self):
        return (
            f'{random.choice([5, 10, 15, 20, 25, 30, 40, 50, 75, 80])} %'
            if self.lang != 'en'
            else f'{random.randint(1, 18) * 5}%'
        )

    def a_date(self):
        day, month = random.randint(1, 28), self.made('month', 'month')
        shapes = {
            'es': [f'{day} de {month}', f'{day} de {month}', f'{day}/{random.randint(1, 12):02}/{random.randint(2023, 2027)}'],
            'en': [f'{day} {month}', f'{month} {day}'], 'pt': [f'{day} de {month}'], 'de': [f'{day}. {month}'],
            'ca': [f'{day} de {month}'],
        }  # fmt: skip
        return random.choice(shapes.get(self.lang, [f'{day} {month}']))

    def a_day_n(self):
        return str(random.randint(4, 20))

    def a_big(self):
        thousands, rest = random.randint(1, 48), random.choice(['000', '200', '500', '750'])
        return f'{thousands}{random.choice([",", ""] if self.lang == "en" else [".", ""])}{rest}'

    def a_gold(self):
        return str(random.choice([15, 40, 75, 120, 250, 300, 480, 650, 900, 1200, 2500]))

    def a_ver(self):
        return f'{random.randint(0, 9)}.{random.randint(0, 20)}' + random.choice(['', '.1', '.4', '.2-beta'])

    def a_port(self):
        return str(random.choice([3001, 4000, 5173, 7070, 8000, 8081, 8443, 9090, 25565, 27015, 6667, 5050]))

    def a_code(self):
        return random.choice(['E{}', 'ERR-{}', '0x{}', 'F{}', '{}']).format(random.randint(11, 599))

    def a_snow(self):
        return str(random.randint(10**17, 10**18))

    def a_stamp(self):
        return f'<t:{random.randint(1700000000, 1790000000)}:{random.choice("RFDft")}>'

    def a_user_ref(self):
        return f'<@{self.a_snow()}>'

    def a_chan_ref(self):
        return f'<#{self.a_snow()}>'

    def a_emoji(self):
        return f'<:{self.made("word", "word")}:{self.a_snow()}>'

    def a_grams(self):
        return str(random.randrange(50, 600, 25))

    def a_ml(self):
        return str(random.randrange(50, 900, 50))

    def a_egg(self):
        return str(random.randint(2, 7))

    def a_temp(self):
        return str(random.randrange(150, 240, 10))


def choose(match: re.Match) -> str:
    return random.choice(match[1].split('|'))


def without_accents(text: str) -> str:
    return unicodedata.normalize(
        'NFC', ''.join(c for c in unicodedata.normalize('NFD', text) if not unicodedata.combining(c))
    )


def unmarked(text: str) -> tuple[str, list[tuple[int, int]]]:
    plain, marks, open_marks = [], [], []
    for character in text:
        if character == '[':
            open_marks.append(len(marks))
            marks.append([len(plain), None])
        elif character == ']':
            marks[open_marks.pop()][1] = len(plain)
        else:
            plain.append(character)
    return ''.join(plain), [tuple(mark) for mark in marks]


class Context:
    """The text of a context as it grows, and the questions that it answers or not."""

    def __init__(self, block: Block):
        self.block = block
        self.slots = Slots(block.lang)
        self.slots.may_be_free = block.kind == 'table'
        self.text = ''
        self.asked: list[tuple[str, tuple[int, int] | None]] = []
        self.asked_of_row: list[tuple[str, str, tuple[int, int]]] = []
        self.title = ''

    def draw(self, entry: list[str]) -> Drawn:
        values: dict[str, str] = {}
        label, text = self.slots.fill(entry[0], values), self.slots.fill(entry[1], values)
        questions = [self.slots.fill(q, values) for q in entry[2].split(' ; ') if q]
        plain, marks = unmarked(text)
        return Drawn(label, plain, marks, questions)

    def add(self, text: str) -> tuple[int, int]:
        start = len(self.text)
        self.text += text
        return start, len(self.text)

    def add_entry(self, drawn: Drawn, speaker: tuple[int, int] | None = None):
        start = len(self.text)
        self.add(drawn.text)
        for question in drawn.questions:
            which, _, words = question.rpartition('>')
            if which == 'w':
                self.ask(words, speaker)
            elif drawn.marks:
                mark = drawn.marks[int(which or 1) - 1]
                self.ask(words, (start + mark[0], start + mark[1]))

    def ask(self, question: str, span: tuple[int, int] | None):
        self.asked.append((question, span))

    def ask_absent(self, entries: list[list[str]], shown: list[list[str]]):
        for entry in entries:
            if entry in shown or any(entry[0] in near and near & {s[0] for s in shown} for near in NEAR):
                continue
            for question in self.draw(entry).questions:
                self.ask(question.rpartition('>')[2], None)

    def begin(self, *levels: str):
        """The path of headings."""
        title = self.slots.fill(random.choice(self.block.titles), {})
        if self.block.lang in TOP_LEVELS and random.random() < 0.2:
            title = self.slots.fill(random.choice(TOP_LEVELS[self.block.lang]), {}) + ' › ' + title
        self.title = ' › '.join([title, *levels])
        self.add(self.title + random.choices([': ', '\n', ' › ', '. '], [75, 14, 6, 5])[0])

    def filler(self, before: str = '', after: str = '', chance: float = 0.2):
        sentences = [s for s in FILLERS.get(self.block.lang, []) if s not in self.text]
        if sentences and random.random() < chance:
            self.add(before + random.choice(sentences) + after)

    def choose_entries(self, sizes: list[int]) -> list[list[str]]:
        size = min(random.choice(sizes), len(self.block.entries) - 1)
        shown = random.sample(self.block.entries, size)
        return shown if random.random() < 0.3 else sorted(shown, key=self.block.entries.index)

    def ask_whole(self, span: tuple[int, int], number: int):
        if number > 1:
            for question in self.block.whole:
                self.ask(self.slots.fill(question, {}), span)


def card(context: Context):
    shown = context.choose_entries([1, 2, 3, 3, 4, 4, 5, 5, 6, 7, 8, 9])
    context.begin()
    joint = random.choices(['\n', '; ', ' · ', ' | ', '. '], [55, 18, 8, 10, 9])[0]
    colon = random.choices([': ', ' — ', ': ', ' = '], [82, 5, 10, 3])[0]
    context.filler(after='\n' if joint == '\n' else ' ')
    start = len(context.text)
    for place, entry in enumerate(shown):
        drawn = context.draw(entry)
        context.add((joint if place else '') + drawn.label + colon)
        context.add_entry(drawn)
    context.ask_whole((start, len(context.text)), len(shown))
    context.filler('\n' if joint == '\n' else '. ')
    context.ask_absent(context.block.entries, shown)


def table(context: Context):
    block, slots = context.block, context.slots
    rows = [[slots.fill(form, {}) for form in row] for row in block.rows]
    shown = random.sample(rows, min(random.choice([1, 1, 1, 1, 1, 1, 2, 3, 4, 5, 6, 7, 8]), len(rows) - 1))
    columns = context.choose_entries([1, 2, 2, 3, 3, 4])
    columns.sort(key=block.entries.index)
    first = random.choice(block.first_column)
    context.begin()
    context.filler(after='\n', chance=0.08)
    for place, row in enumerate(shown):
        context.add(('\n' if place else '') + f'{first}: ')
        row_span = context.add(row[0])
        for column in columns:
            context.add(f'; {column[0]}: ')
            span = context.add(slots.fill(column[1], {}))
            ask_cell(context, row, column, span, row_span)
            if column is block.entries[0] and block.of_first:
                ask_cell(context, row, ['', '', ' ; '.join(block.of_first)], span)
    # A value that another row repeats names no row.
    context.asked += [(q, span) for value, q, span in context.asked_of_row if context.text.count(value) == 1]
    absent = [column for column in block.entries if column not in columns]
    for row in rows:
        for column in columns if row not in shown else absent:
            ask_cell(context, row, column, None)


def ask_cell(
    context: Context,
    row: list[str],
    column: list[str],
    span: tuple[int, int] | None,
    row_span: tuple[int, int] | None = None,
):
    for question in column[2].split(' ; '):
        if question.startswith('r>'):
            value = context.text[slice(*span)] if span and row_span else ''
            if value:
                context.asked_of_row.append((value, question[2:].replace('{v}', value), row_span))
            continue
        form = random.choice([row[0], *row])
        if form == row[0] and not re.search(r'[A-ZÁÉÍÓÚ]', form[1:]) and random.random() < 0.8:
            form = form[:1].lower() + form[1:]
            form = form if question.startswith('{r}') else with_article(form, context.block.lang)
        context.ask(context.slots.fill(question.replace('{r}', form), {}), span)


def with_article(form: str, lang: str) -> str:
    first = form.split()[0]
    if random.random() < 0.6 or lang not in ('es', 'en') or first in ARTICLES:
        return form
    if lang == 'en':
        is_plural = form.endswith('s')
        return random.choice(['the', 'the' if is_plural else 'an' if form[0] in 'aeiou' else 'a']) + ' ' + form
    if first in ('agua', 'moto'):
        return ('el ' if first == 'agua' else 'la ') + form
    endings = {
        'as': ['las'],
        'os': ['los'],
        'es': ['los'],
        's': ['los'],
        'a': ['la', 'una'],
        'd': ['la'],
        'ón': ['el', 'un'],
    }
    article = next((a for ending, a in endings.items() if first.endswith(ending)), ['el', 'un'])
    return random.choice(article) + ' ' + form


def stub(context: Context):
    """A heading that promises what its text does not say."""
    drawn = context.draw(random.choice(context.block.entries))
    number = random.choice(PHRASES[context.block.lang]['rule'].split('|')).format(n=random.randint(1, 90))
    context.begin((number if context.block.kind == 'rule' else '') + drawn.label)
    context.filler(chance=1)
    questions = [q.rpartition('>')[2] for q in drawn.questions]
    for question in [*questions, drawn.label] if context.block.kind == 'faq' else questions:
        context.ask(question, None)


def faq(context: Context):
    shown = context.choose_entries([1, 1, 1, 1, 2, 3, 4])
    context.begin()
    marks = PHRASES[context.block.lang].get('faq', '').split('|')
    is_lettered = len(marks) == 2 and random.random() < 0.2
    joint = random.choice([': ', ': ', '\n', ' '])
    for place, entry in enumerate(shown):
        drawn = context.draw(entry)
        context.add('\n' if place else '')
        context.add(f'{marks[0]}{drawn.label}\n{marks[1]}' if is_lettered else drawn.label + joint)
        drawn.questions += [drawn.label] * 2
        context.add_entry(drawn)
        context.add('.')
        context.filler(' ', chance=0.15)
    context.ask_absent([[*e[:2], e[2] + ' ; ' + e[0], *e[3:]] for e in context.block.entries if e not in shown], [])


def rule(context: Context):
    lang = context.block.lang
    phrases = PHRASES[lang]
    shown = context.choose_entries([1, 1, 1, 1, 2, 3])
    shape, number = random.choice(phrases['rule'].split('|')), random.randint(1, 60)
    context.begin()
    numbers = []
    for place, entry in enumerate(shown):
        drawn = context.draw(entry)
        mark = shape.format(n=number + place)
        context.add(('\n' if place else '') + mark + drawn.label + random.choice([': ', ': ', '\n', '. ']))
        named = re.sub(r'[.:\- ]+$', '', mark).lower()
        numbers.append((named, number + place))
        if 'by_number' in phrases and random.random() < 0.4 and not named.isdigit() and '§' not in named:
            asks = random.sample(phrases['by_number'].split(';'), 2)
            drawn.questions += [q.format(x=otherwise_called(named)) for q in asks]
        if 'about' in phrases and random.random() < 0.3:
            drawn.questions.append(random.choice(phrases['about'].split(';')).format(h=drawn.label.lower()))
        context.add_entry(drawn)
        context.add('.')
    if 'by_number' in phrases and not numbers[0][0].isdigit() and '§' not in numbers[0][0]:
        other = str(number + len(shown) + random.randint(0, 30))
        named = numbers[0][0].replace(str(number), other)
        context.ask(random.choice(phrases['by_number'].split(';')).format(x=otherwise_called(named)), None)
    context.ask_absent(context.block.entries, shown)


def otherwise_called(named: str) -> str:
    kind, number = named.rsplit(' ', 1)
    for names in ALIKE:
        if kind in names:
            return f'{random.choice(names)} {number}'
    return named


def definitions(context: Context):
    shown = context.choose_entries([1, 1, 2, 2, 3, 4, 5, 6])
    asks = PHRASES[context.block.lang]['define'].split(';')
    context.begin()
    colon = random.choices([': ', ' = ', ' — ', '\n', ' – '], [60, 15, 15, 5, 5])[0]
    joint = random.choices(['.\n', '. ', '\n', '; '], [40, 20, 30, 10])[0]
    for entry in context.block.entries:
        if entry not in shown:
            context.ask(random.choice(asks).format(t=entry[0].lower()), None)
    for place, entry in enumerate(shown):
        drawn = context.draw(entry)
        context.add((joint if place else '') + drawn.label + colon)
        term = drawn.label if drawn.label.isupper() and random.random() < 0.5 else drawn.label.lower()
        drawn.questions = [q.format(t=term) for q in random.sample(asks, min(3, len(asks)))]
        context.add_entry(drawn)


def steps(context: Context):
    """Lists and both halves of recipes."""
    block = context.block
    is_prose = block.entries[0][1].endswith('.')
    shown = context.choose_entries([1, 3, 4, 5, 5, 6, 7, 8])
    shown.sort(key=block.entries.index)
    context.begin(*([random.choice(block.intros)] if block.intros else []))
    is_procedure = is_prose or block.intros[:1] in (['Pasos'], ['Steps'])
    is_numbered = len(shown) > 1 and random.random() < (0.5 if is_procedure else 0.12)
    joint = '\n' if is_numbered else random.choice(['; ', '\n', '\n', ', '] if not is_prose else [' ', '\n'])
    is_capital = joint == '\n' and random.random() < 0.4
    start = len(context.text)
    for place, entry in enumerate(shown):
        drawn = context.draw(entry)
        if is_capital or is_procedure and joint != ', ':
            drawn.text = drawn.text[:1].upper() + drawn.text[1:]
        context.add((joint if place else '') + (f'{place + 1}. ' if is_numbered else ''))
        start = len(context.text) if place == 0 else start
        context.add_entry(drawn)
    end = len(context.text) - (1 if context.text.endswith('.') else 0)
    context.ask_whole((start, end), len(shown))
    context.ask_absent(block.entries, shown)


def dialogue(context: Context):
    lang = context.block.lang
    shown = context.choose_entries([1, 2, 2, 3, 3, 4, 5])
    title_person = '{name_}' in ''.join(context.block.titles)
    asker, shouted = random.choice(PHRASES[lang]['asker'].split('|')), random.random() < 0.5
    if title_person:
        speakers = [context.slots.value('name_', {})]
    else:
        speakers = [context.slots.fresh('first') for _ in range(4)]
        asker = context.slots.fresh('first')
    context.begin()
    if title_person:
        name_at = context.text.find(speakers[0])
        for question in PHRASES[lang]['guest'].split(';') if name_at >= 0 else []:
            context.ask(question, (name_at, name_at + len(speakers[0])))
    clock, shape = random.randint(2, 300), random.choice(['[{}] {}: ', '[{}] {}: ', '{1}: ', '({0}) {1}: ', '{1} — '])
    for place, entry in enumerate(shown):
        drawn = context.draw(entry)
        for name, is_answer in ((asker, False), (random.choice(speakers), True)):
            name = name.upper() if shouted else name
            clock += random.randint(3, 40)
            time = f'00:{clock // 60:02}:{clock % 60:02}'
            turn = shape.format(time, name)
            begin = context.add(('\n' if context.text[-1:] != '\n' and (place or is_answer) else '') + turn)[0]
            at = context.text.index(name, begin)
            if is_answer:
                said = drawn.text[slice(*drawn.marks[0])]
                drawn.questions.append('w>' + random.choice(PHRASES[lang]['said'].split(';')).format(said.lower()))
                context.add_entry(drawn, (at, at + len(name)))
            else:
                context.add(drawn.label)
    context.ask_absent(context.block.entries, shown)


def options(context: Context):
    shown = context.choose_entries([1, 1, 2, 3, 4, 5, 6])
    context.begin()
    colon = random.choices([': ', ' — ', '\n', '  '], [75, 10, 8, 7])[0]
    for place, entry in enumerate(shown):
        drawn = context.draw(entry)
        label = f'`{drawn.label}`' if random.random() < 0.3 else drawn.label
        context.add(('\n' if place else '') + label + colon)
        context.add_entry(drawn)
        context.add('.' if random.random() < 0.5 else '')
    context.ask_absent(context.block.entries, shown)


def prose(context: Context):
    shown = context.choose_entries([1, 2, 2, 3, 3, 4, 5, 6])
    shown.sort(key=context.block.entries.index)
    context.begin()
    context.filler(after=' ', chance=0.15)
    for place, entry in enumerate(shown):
        context.add((' ' if random.random() < 0.85 else '\n') if place else '')
        context.add_entry(context.draw(entry))
        context.filler(' ', chance=0.1)
    context.ask_absent(context.block.entries, shown)
    if 'name_' in context.slots.lasting:
        another_person(context)


def name_the_subject(context: Context):
    """Some questions say of which place or thing they ask; if it is another one, nothing here answers."""
    key = next((k for k in ('nom_', 'town_', 'model_') if k in context.slots.lasting), None)
    if not key or context.slots.lasting[key] not in context.title:
        return
    name, other = context.slots.lasting[key], context.slots.fresh(key[:-1])
    town_joint = ' en ' if context.block.lang == 'es' else ' in '
    for place, (question, span) in enumerate(context.asked):
        chance = random.random()
        if name in question or other in context.text or '?' in question or len(question.split()) > 7 or chance > 0.16:
            continue
        joint = random.choice([' ', town_joint] if key == 'town_' else [' '])
        is_other = chance < 0.03
        context.asked[place] = (question + joint + (other if is_other else name), None if is_other else span)


def another_person(context: Context):
    person = context.slots.lasting['name_']
    for question, span in list(context.asked):
        if span and person in question and random.random() < 0.25:
            other = context.slots.fresh('name')
            if not set(other.split()) & set(person.split()):
                context.ask(question.replace(person, other), None)


BUILDERS = {
    'card': card, 'table': table, 'faq': faq, 'rule': rule, 'def': definitions, 'list': steps, 'recipe': steps,
    'dialogue': dialogue, 'options': options, 'code': prose, 'prose': prose,
}  # fmt: skip


def typed(question: str, lang: str) -> str:
    """As people type it; what trains later takes away more accents and adds errors."""
    question = reworded(question.strip(), lang)
    if lang in GREETINGS and random.random() < 0.05:
        is_indirect = question.split()[0].lower() in INTERROGATIVES and '?' not in question
        return random.choice(GREETINGS[lang] + (ROUNDABOUT[lang] if is_indirect else [])).format(question)
    chance = random.random()
    is_question = question.split()[0].lower() in INTERROGATIVES
    if question[:1] == '¿' or question.endswith('?'):
        if chance < 0.7:
            question = question.strip('¿? ')
            question = question[:1].lower() + question[1:]
    elif chance < 0.22 and is_question:
        question = ('¿' if lang == 'es' else '') + question[:1].upper() + question[1:] + '?'
    elif chance < 0.4:
        question += '?'
    if random.random() < 0.3:
        question = without_accents(question).replace('¿', '') if random.random() < 0.5 else plain_vowels(question)
        question = question.lower() if random.random() < 0.7 else question
    return question


def reworded(question: str, lang: str) -> str:
    for words, others in random.sample(REWORDED.get(lang, []), len(REWORDED.get(lang, []))):
        if re.search(rf'\b{words}\b', question) and random.random() < 0.3:
            return re.sub(rf'\b{words}\b', random.choice(others.split('|')), question, count=1)
    return question


def plain_vowels(text: str) -> str:
    return text.translate(str.maketrans('áéíóúÁÉÍÓÚ', 'aeiouAEIOU', '¿'))


def examples(blocks: list[Block], number: int):
    by_kind = collections.defaultdict(list)
    for block in blocks:
        by_kind[block.lang, block.kind].append(block)
    seen, impossible, made = collections.Counter(), collections.Counter(), collections.Counter()
    context_number = 0
    while sum(made.values()) < number:
        lang = min(SHARES, key=lambda lang: made[lang] / SHARES[lang])
        kinds = [kind for kind in KINDS if by_kind[lang, kind]]
        kind = random.choices(kinds, [KINDS[k] for k in kinds])[0]
        context = Context(random.choice(by_kind[lang, kind]))
        may_be_stub = lang in FILLERS and kind in ('card', 'faq', 'rule')
        (stub if may_be_stub and random.random() < 0.07 else BUILDERS[kind])(context)
        if lang in ('es', 'en') and kind in ('card', 'table', 'faq', 'prose', 'list'):
            name_the_subject(context)
        context_number += 1
        text = context.text.rstrip()
        random.shuffle(context.asked)
        wants_impossible = impossible[lang] < IMPOSSIBLE_SHARE * (made[lang] + 1)
        positive = [a for a in context.asked if a[1]][: random.choice([1, 1, 2, 2, 3])]
        negative = [a for a in context.asked if not a[1]][: random.choice([1, 1, 2]) if wants_impossible else 0]
        for question, span in positive + negative:
            answer = question, span and text[slice(*span)]
            if seen[question] >= SAME_QUESTION_AT_MOST or seen[answer] >= 2 or made[lang] > SHARES[lang] * number:
                continue
            seen.update([question, answer])
            made[lang] += 1
            impossible[lang] += not span
            yield example(lang, f'structured-{kind}-{context_number}', text, typed(question, lang), span)


def example(lang: str, source: str, context: str, question: str, span: tuple[int, int] | None) -> dict:
    answers = [{'text': context[span[0] : span[1]], 'start': span[0]}] if span else []
    return {
        'lang': lang, 'source': source, 'title': '', 'context': context, 'question': question,
        'answers': answers, 'impossible': not span,
    }  # fmt: skip


def check(row: dict):
    for answer in row['answers']:
        text, start = answer['text'], answer['start']
        assert text and text == text.strip() and row['context'][start : start + len(text)] == text, row
    assert not re.search(r'[{}]|<[^<>]*\|', row['question'] + row['context']), row


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument('out', type=Path)
    arguments.add_argument('--seed', type=int, default=5)
    arguments.add_argument('--number', type=int, default=4500)
    asked = arguments.parse_args()
    random.seed(asked.seed)
    rows = list(examples(parsed(SPANISH, 'es') + parsed(ENGLISH, 'en') + parsed(OTHERS, 'pt'), asked.number))
    for row in rows:
        check(row)
    unfinished = asked.out.with_name(asked.out.name + '.part')
    unfinished.write_text(''.join(json.dumps(row, ensure_ascii=False) + '\n' for row in rows), 'utf8')
    os.replace(unfinished, asked.out)
    languages = collections.Counter(row['lang'] for row in rows)
    print(len(rows), 'examples', sum(row['impossible'] for row in rows), 'without answer', dict(languages))


if __name__ == '__main__':
    main()
